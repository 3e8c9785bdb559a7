import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MoneySection } from '#renderer/features/settings/money-section.tsx'
import { settingsWindow } from '../../../support/settings-window.tsx'

const show = (options: Parameters<typeof settingsWindow>[1] = {}) =>
  settingsWindow(<MoneySection />, options)
const field = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })

test('what one may promise alone is typed in the currency of the firm, key by key', async () => {
  const { user, asked } = await show({ settings: { currency: 'KWD' } })
  await user.type(field(/promise alone \(KWD\)/), '1.5')
  expect(asked().at(-1)).toEqual({
    method: 'changeSettings',
    input: { patch: { authorityLimit: { minor: 1500, currency: 'KWD' } } },
  })
})

test.each([
  ['-5', 'Please type it without a minus sign.'],
  ['1000000000000000', 'This is more than can be counted here.'],
])('a limit of %s is refused with the reason, and counts as none', async (typed, reason) => {
  const { user, asked } = await show()
  await user.type(field(/promise alone/), typed)
  expect(await screen.findByText(reason)).toBeTruthy()
  expect(asked().at(-1)).toEqual({
    method: 'changeSettings',
    input: { patch: { authorityLimit: null } },
  })
})

test('nothing is said of tax until somebody says it, then it has a rate', async () => {
  const { user, asked } = await show()
  expect(screen.queryByRole('textbox', { name: /rate/ })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Without tax' }))
  expect(asked()).toEqual([
    { method: 'changeSettings', input: { patch: { tax: { included: false, permille: 0 } } } },
  ])
})

test('a rate is typed as people type it; what is no rate is said and changes nothing', async () => {
  const { user, asked } = await show({ settings: { tax: { included: true, permille: 190 } } })
  const rate = field(/rate/)
  expect(rate.value).toBe('19')
  await user.clear(rate)
  await user.type(rate, '7.75')
  expect(screen.getByText('One decimal is the finest here.')).toBeTruthy()
  expect(asked().at(-1)).toEqual({
    method: 'changeSettings',
    input: { patch: { tax: { included: true, permille: 77 } } },
  })
})

test('it is there in Japanese', async () => {
  await show({ language: 'ja', settings: { currency: 'JPY' } })
  expect(screen.getByRole('textbox', { name: '自分の決裁権限（JPY）' })).toBeTruthy()
  expect(screen.getByRole('radio', { name: '税抜' })).toBeTruthy()
})
