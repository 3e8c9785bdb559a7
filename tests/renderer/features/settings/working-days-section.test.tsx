import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { WorkingDaysSection } from '#renderer/features/settings/working-days-section.tsx'
import { settingsWindow } from '../../../support/settings-window.tsx'

const show = (options: Parameters<typeof settingsWindow>[1] = {}) =>
  settingsWindow(<WorkingDaysSection />, options)
const patched = (patch: object) => [{ method: 'changeSettings', input: { patch } }]
const days = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter((box) => box.checked)
    .map((box) => box.closest('label')?.textContent)
const button = (name: RegExp) => screen.getByRole('button', { name })
const options = () => screen.getAllByRole('option').map((option) => option.textContent)

test('work is Monday to Friday until somebody says otherwise', async () => {
  const { user, asked } = await show()
  expect(days()).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri'])
  await user.click(screen.getByRole('checkbox', { name: 'Sat' }))
  expect(asked()).toEqual(patched({ workingDays: [1, 2, 3, 4, 5, 6] }))
})

test('one working day is left', async () => {
  const { user, asked } = await show({ settings: { workingDays: [3] } })
  await user.click(screen.getByRole('checkbox', { name: 'Wed' }))
  expect(days()).toEqual(['Wed'])
  expect(asked()).toEqual([])
})

test('countries are chosen by their names, and none is possible', async () => {
  const { user, asked } = await show()
  await user.click(button(/Public holidays/))
  expect(options().slice(0, 3)).toEqual(['Not counted', 'Australia', 'Austria'])
  await user.click(screen.getByRole('option', { name: 'Japan' }))
  expect(asked()).toEqual(patched({ country: 'JP' }))
})

test('work can only begin before it ends', async () => {
  const { user, asked } = await show({ settings: { opensAt: '08:15', closesAt: '10:00' } })
  await user.click(button(/Work begins/))
  expect(options().slice(-5)).toEqual(['08:00', '08:15', '08:30', '09:00', '09:30'])
  await user.click(screen.getByRole('option', { name: '09:30' }))
  expect(asked()).toEqual(patched({ opensAt: '09:30' }))
})

test('work can only end after it began', async () => {
  const { user } = await show({ settings: { opensAt: '22:00', closesAt: '23:00' } })
  await user.click(button(/Work ends/))
  expect(options()).toEqual(['22:30', '23:00', '23:30', '23:59'])
})

test('quiet hours can be changed and taken off', async () => {
  const { user, asked } = await show()
  await user.click(button(/Quiet until/))
  await user.click(screen.getByRole('option', { name: '07:30' }))
  expect(asked()).toEqual(patched({ quietUntil: '07:30' }))
  const quiet = within(screen.getByRole('radiogroup', { name: 'Quiet hours' }))
  await user.click(quiet.getByRole('radio', { name: 'None' }))
  expect(asked().slice(1)).toEqual(patched({ quietFrom: null, quietUntil: null }))
})

test('without quiet hours there is nothing to set, until they are wanted', async () => {
  const { user, asked } = await show({ settings: { quietFrom: null, quietUntil: null } })
  expect(screen.queryByRole('button', { name: /Quiet from/ })).toBeNull()
  await user.click(screen.getByRole('radio', { name: 'Every day' }))
  expect(asked()).toEqual(patched({ quietFrom: '18:00', quietUntil: '08:00' }))
})

test('reminders can be switched off, and nothing is asked about quiet hours then', async () => {
  const { user, asked } = await show()
  const reminders = within(screen.getByRole('radiogroup', { name: 'Reminders' }))
  await user.click(reminders.getByRole('radio', { name: 'Off' }))
  expect(asked()).toEqual(patched({ reminders: false }))
})

test('with reminders off there are no quiet hours to set', async () => {
  await show({ settings: { reminders: false } })
  expect(screen.queryByRole('radiogroup', { name: 'Quiet hours' })).toBeNull()
})

test('in Japanese weekdays and countries have their Japanese names', async () => {
  const { user } = await show({ language: 'ja', settings: { country: 'JP' } })
  expect(days()).toEqual(['月', '火', '水', '木', '金'])
  await user.click(button(/祝日/))
  expect(options()).toContain('ドイツ')
  expect(screen.getByRole('option', { name: '日本' }).getAttribute('aria-selected')).toBe('true')
})
