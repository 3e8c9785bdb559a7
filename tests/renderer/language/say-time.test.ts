import { expect, test } from 'vitest'
import { sayTimeIn } from '#renderer/language/say-time.ts'

// In whatever zone the test runs: local time in, local time out.
const local = (month: number, day: number, hour: number) =>
  new Date(2026, month - 1, day, hour).getTime()

test('a moment is said as in a letter of the language', () => {
  expect(sayTimeIn('en').moment(local(3, 2, 15))).toMatch(/^Monday,? 2 March at 15:00$/)
  expect(sayTimeIn('en').day(local(3, 2, 15))).toBe('2 March 2026')
  expect(sayTimeIn('ja').moment(local(3, 2, 15))).toBe('3月2日(月) 15:00')
  expect(sayTimeIn('ja').day(local(3, 2, 15))).toBe('2026年3月2日')
})
