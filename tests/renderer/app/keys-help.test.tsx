import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { KeysHelp } from '#renderer/app/keys-help.tsx'
import { callActs, callShortcuts } from '#shared/shortcut/call-shortcuts.ts'
import { settingsWindow } from '../../support/settings-window.tsx'

const content = (
  <>
    <input aria-label="A field" />
    <KeysHelp />
  </>
)
const keysIn = (sheet: HTMLElement) =>
  [...sheet.querySelectorAll('kbd')].map(({ textContent }) => textContent)

test('the sheet of keys has every key of a call as it is bound now', async () => {
  const { user } = await settingsWindow(content, { settings: { callShortcuts: { sheet: 'F9' } } })
  await user.keyboard('?')
  const sheet = await screen.findByRole('dialog', { name: 'Keys' })
  const keys = keysIn(sheet)
  const usual = callShortcuts({})
  expect(keys).toContain('F9')
  expect(keys).not.toContain(usual.sheet)
  for (const act of callActs.filter((one) => one !== 'sheet' && /^F\d$/.test(usual[one]))) {
    expect(keys).toContain(usual[act])
  }
  expect(keys).toEqual(expect.arrayContaining(['Ctrl ↵', 'Ctrl K', 'Ctrl 1…7', 'Alt 1…5', 'Esc']))
  expect(new Set(keys).size).toBeGreaterThan(15)
  await user.click(within(sheet).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('a question mark in a field is a question mark; Ctrl and / shows the sheet from there too', async () => {
  const { user } = await settingsWindow(content)
  const field = screen.getByRole('textbox', { name: 'A field' })
  await user.type(field, 'why?')
  expect((field as HTMLInputElement).value).toBe('why?')
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{Control>}/{/Control}')
  expect(await screen.findByRole('dialog', { name: 'Keys' })).toBeTruthy()
})
