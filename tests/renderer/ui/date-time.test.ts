import { expect, test } from 'vitest'
import { dayAndTime } from '#renderer/ui/date-time.ts'

const at = (year: number) => new Date(year, 2, 2, 15).getTime()

test('a day of this year goes without its year, in both languages', () => {
  expect(dayAndTime(at(2026), 'en', at(2026))).toMatch(/^Mon,? 2 Mar,? 15:00$/)
  expect(dayAndTime(at(2026), 'ja', at(2026))).toBe('3月2日(月) 15:00')
})

test('a day of another year says which, in both languages', () => {
  expect(dayAndTime(at(2026), 'en', at(2027))).toMatch(/^Mon,? 2 Mar 2026,? 15:00$/)
  expect(dayAndTime(at(2026), 'ja', at(2027))).toBe('2026年3月2日(月) 15:00')
})
