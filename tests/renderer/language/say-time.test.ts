import { expect, test } from 'vitest'
import { endOfWorkingDay, sayTimeIn } from '#renderer/language/say-time.ts'

// In whatever zone the test runs: local time in, local time out.
const local = (month: number, day: number, hour: number) =>
  new Date(2026, month - 1, day, hour).getTime()

test.each([
  ['a Monday morning', local(3, 2, 9), local(3, 2, 17)],
  ['a Monday evening', local(3, 2, 18), local(3, 3, 17)],
  ['a Friday evening', local(3, 6, 18), local(3, 9, 17)],
  ['a Saturday', local(3, 7, 12), local(3, 9, 17)],
  ['a Sunday', local(3, 8, 6), local(3, 9, 17)],
])('%s ends with the next end of a working day', (_name, atMs, endsAtMs) => {
  expect(endOfWorkingDay(atMs)).toBe(endsAtMs)
})

test('a moment is said as in a letter of the language', () => {
  expect(sayTimeIn('en').moment(local(3, 2, 15))).toMatch(/^Monday,? 2 March at 15:00$/)
  expect(sayTimeIn('en').day(local(3, 2, 15))).toBe('2 March 2026')
  expect(sayTimeIn('ja').moment(local(3, 2, 15))).toBe('3月2日(月) 15:00')
  expect(sayTimeIn('ja').day(local(3, 2, 15))).toBe('2026年3月2日')
})
