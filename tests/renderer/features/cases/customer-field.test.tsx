import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NewCasePage } from '#renderer/features/cases/case-form-pages.tsx'
import { accountKept } from '../../../support/account-builders.ts'
import { caseOpened } from '../../../support/builders.ts'
import { renderInWindow } from '../../../support/render-in-window.tsx'

const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })
const customer = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Customer' })

const kept = accountKept(
  'aster',
  { name: 'Aster Ltd', lifetimeValue: { minor: 2_520_000, currency: 'EUR' } },
  [{ name: 'A. Berg', phone: '030 1234' }],
)

test('who is kept is suggested by any word of them, and brings whom to call and their value', async () => {
  const { user } = await renderInWindow(<NewCasePage />, { before: kept })
  await user.type(await customer(), 'berg')
  await user.click(await screen.findByRole('option', { name: /Aster Ltd/ }))
  expect((await customer()).value).toBe('Aster Ltd')
  await waitFor(() => expect(field('Contact').value).toBe('A. Berg'))
  expect(field('Phone').value).toBe('030 1234')
  expect(screen.getByText(/€25,200\.00/)).toBeDefined()
})

test('who was met in an earlier case is suggested too, once', async () => {
  const { user } = await renderInWindow(<NewCasePage />, {
    before: [caseOpened(), caseOpened({}, 'case-2')],
  })
  await user.type(await customer(), 'north')
  expect(await screen.findAllByRole('option')).toHaveLength(1)
})

test('what is typed already stays, and anybody else may be typed', async () => {
  const { user, recorded } = await renderInWindow(<NewCasePage />, { before: kept })
  await user.type(field('Contact'), 'C. Other')
  await user.type(await customer(), 'aster')
  await user.click(await screen.findByRole('option', { name: /Aster Ltd/ }))
  expect(field('Contact').value).toBe('C. Other')
  await user.clear(await customer())
  await user.type(await customer(), 'Asterix')
  await user.tab()
  await user.type(field('What happened'), 'Sample drills came blunt')
  await user.click(screen.getByRole('button', { name: 'Save for later' }))
  await waitFor(() =>
    expect(recorded()).toMatchObject([
      { kind: 'case-opened', details: { customer: 'Asterix', contact: 'C. Other' } },
    ]),
  )
})
