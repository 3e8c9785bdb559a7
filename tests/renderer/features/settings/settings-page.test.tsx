import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx'
import { settingsWindow } from '../../../support/settings-window.tsx'

const show = (options: Parameters<typeof settingsWindow>[1] = {}) =>
  settingsWindow(<SettingsPage />, options)
const parts = () =>
  screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
const field = () => screen.getByRole('searchbox')

test('a setting is found by its name, and the parts that are not about it step aside', async () => {
  const { user } = await show()
  const all = parts().length
  await user.type(field(), 'density')
  expect(screen.getByRole('status').textContent).toMatch(/No setting is about this/)
  await user.clear(field())
  await user.type(field(), 'space on')
  expect(parts()).toEqual(['Look'])
  expect(screen.getByRole('radio', { name: 'Compact' })).toBeTruthy()
  await user.keyboard('{Escape}')
  expect(parts()).toHaveLength(all)
})

test('a setting is found by what it does, and the list says which one', async () => {
  const { user } = await show()
  await user.type(field(), 'private costs minute')
  const list = screen.getByRole('navigation', { name: 'Parts of the settings' })
  expect(within(list).getAllByRole('listitem')[1]?.textContent).toBe('What you copy out of Tanto')
  expect(parts()).toEqual(['Privacy'])
})

test('it is found in Japanese, in the reading an input method shows first', async () => {
  const { user } = await show({ language: 'ja' })
  await user.type(field(), 'りまいんだー')
  expect(parts()).toEqual(['営業日とリマインダー'])
})

test('every setting listed stands on the page, and says what it does', async () => {
  await show({
    settings: { tax: null },
    keyring: { protection: 'passphrase', hasPassphrase: true },
  })
  for (const group of screen.getAllByRole('radiogroup')) {
    const said = group.getAttribute('aria-describedby')?.split(' ') ?? []
    const texts = said.map((id) => document.getElementById(id)?.textContent).join('')
    expect(texts, group.textContent ?? '').not.toBe('')
  }
})

test('the companion stands where the user wants it', async () => {
  const { user, asked } = await show()
  await user.click(screen.getByRole('radio', { name: 'Among other windows' }))
  expect(asked()).toContainEqual({
    method: 'changeSettings',
    input: { patch: { companionPinned: false } },
  })
})
