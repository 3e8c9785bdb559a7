import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { PromiseList } from '#renderer/features/promises/promise-list.tsx'
import { caseId, caseOpened } from '#tests/support/builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'
import { typeByCommand } from '#tests/support/typed-command.ts'

beforeEach(typeByCommand)

async function writing() {
  const window = await renderInWindow(<PromiseList caseId={caseId('case-1')} />, {
    before: [caseOpened()],
  })
  await window.user.click(await screen.findByRole('button', { name: 'Add a promise' }))
  const words = screen.getByRole<HTMLInputElement>('textbox', { name: 'What, and until when' })
  return { ...window, words }
}
const hint = () => screen.queryByRole('group', { name: 'Wording' })

test('a promise nobody owns gets its owner by one key, and is added as it then stands', async () => {
  const { user, words, recorded, settled } = await writing()
  await user.type(words, 'Someone will send the report by 20 March at noon')
  await waitFor(() =>
    expect(hint()?.textContent).toContain('Nobody’s promise Someone will → I will'),
  )
  await user.keyboard('{Alt>}{Enter}{/Alt}')
  expect(words.value).toBe('I will send the report by 20 March at noon')
  await waitFor(() => expect(hint()).toBeNull())
  await user.keyboard('{Enter}')
  await settled()
  expect(recorded()).toMatchObject([
    { content: { text: 'I will send the report by 20 March at noon' } },
  ])
})

test('what is asked inside is for us alone: as it becomes a promise of ours it is looked at', async () => {
  const { user, words } = await writing()
  await user.click(screen.getByRole('radio', { name: 'Asked inside' }))
  await user.type(words, 'Find out why the carrier failed to come')
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect(hint()).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Ours' }))
  await waitFor(() => expect(hint()?.textContent).toContain('Blames others'))
})

test('Escape waves the hint off first, and only then closes the form', async () => {
  const { user, words } = await writing()
  await user.type(words, 'Someone will send the report by 20 March at noon')
  await waitFor(() => expect(hint()).not.toBeNull())
  await user.keyboard('{Escape}')
  await waitFor(() => expect(hint()).toBeNull())
  expect(words.isConnected).toBe(true)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(words.isConnected).toBe(false))
})
