import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { PlaybookPage } from '#renderer/features/playbook/playbook-page.tsx'
import { contentChanged } from '#tests/support/content-builders.ts'
import { renderInWindow } from '#tests/support/render-in-window.tsx'

const option = (name: string | RegExp) => screen.findByRole('option', { name })
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const part = (name: string) => screen.findByRole('radio', { name })

async function openPage(...before: Parameters<typeof contentChanged>[]) {
  const page = await renderInWindow(<PlaybookPage />, {
    before: before.map((args) => contentChanged(...args)),
  })
  const changed = () => page.recorded().filter(({ kind }) => kind === 'content-changed')
  return { ...page, changed }
}

test('what this version of the app does not have is told, and taken out in one act', async () => {
  const { user, changed } = await openPage([
    'v1',
    {
      'prompts/listen-welcome': { 'say/ja': 'はい。', 'mood/en': 'kind' },
      'letters/telegram': { 'en/opening-1': 'Stop.' },
    },
  ])
  const told = await screen.findByRole('region', {
    name: 'Some of your changes count nothing.',
  })
  await user.click(within(told).getByText('Which, and why'))
  expect(told.textContent).toContain('telegram: This app has no such item.')
  expect(told.textContent).toContain('Thank them, then only listen. › mood/en')
  await user.click(within(told).getByRole('button', { name: 'Take them out' }))
  await waitFor(() => expect(changed()).toHaveLength(1))
  expect(changed()).toMatchObject([
    {
      by: 'reset',
      items: [
        { key: 'prompts/listen-welcome', change: [{ path: 'say/ja', leaf: 'はい。' }] },
        { key: 'letters/telegram', change: null },
      ],
    },
  ])
  const title = { name: 'Some of your changes count nothing.' }
  await waitFor(() => expect(screen.queryByRole('region', title)).toBeNull())
})

test('an item is found by its words, and what is wrong in a list is told by its number', async () => {
  const { user, changed } = await openPage()
  await user.click(await part('Words'))
  await user.type(await screen.findByRole('textbox', { name: 'Find' }), 'our fault')
  await user.click(await option("“It wasn't our fault.”"))
  await user.type(
    await screen.findByRole('textbox', { name: 'What else to point at' }),
    'our hands{enter}(open',
  )
  await user.click(await button('Save'))
  expect(await screen.findByText(/^Number 2 of the list: This cannot be read\./)).toBeTruthy()
  expect(changed()).toEqual([])
})

test('one part goes back to built-in, the others stay', async () => {
  const { user, changed } = await openPage([
    'v1',
    { 'failures/damage': { 'name/en': 'Broken' }, 'signs/issue': { sign: '%' } },
  ])
  await user.click(await part('Kinds of failure'))
  await option(/Broken/)
  await user.click(await button('File'))
  const item = await screen.findByRole('menuitem', {
    name: 'Reset “Kinds of failure” to built-in',
  })
  await user.click(item)
  await waitFor(() => expect(changed()).toHaveLength(1))
  expect(changed()).toMatchObject([
    { by: 'reset', items: [{ key: 'failures/damage', change: null }] },
  ])
  await option('Damaged goods')
})
