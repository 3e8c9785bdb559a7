import { expect, test } from 'vitest'
import { clockText } from '#renderer/ui/clock-text.ts'
import { dueText } from '#renderer/ui/due-text.ts'

test.each([
  [0, '00:00'],
  [401_900, '06:41'],
  [3_599_000, '59:59'],
  [3_661_000, '1:01:01'],
  [-5_000, '00:00'],
])('%i ms on the phone read %s', (ms, text) => {
  expect(clockText(ms)).toBe(text)
})

const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime()
const now = at(11, 10)

test('a due date is said as one says it: near days by name, others by date', () => {
  expect(dueText(at(11, 15), 'en', now)).toBe('15:00 today')
  expect(dueText(at(12, 9), 'en', now)).toBe('09:00 tomorrow')
  expect(dueText(at(26, 15), 'en', now)).toBe('Thu 26 Mar, 15:00')
  expect(dueText(at(12, 15), 'ja', now)).toBe('明日15:00')
  expect(dueText(at(26, 15), 'ja', now)).toBe('3月26日(木) 15:00')
})

test('tomorrow is the next day of the calendar, also on the last of a month', () => {
  const lastNight = new Date(2026, 2, 31, 23).getTime()
  expect(dueText(new Date(2026, 3, 1, 9).getTime(), 'en', lastNight)).toBe('09:00 tomorrow')
})
