import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingDay } from '#shared/calendar/working-calendar.ts'
import { workingDayCount } from '#shared/calendar/working-day-count.ts'
import { aWorkingCalendar } from '../../support/working-calendars.ts'

const calendar = aWorkingCalendar()
const count = workingDayCount(calendar, '2026-05-01')

test('from a Friday to the Monday after it is one working day, and back it is one less than none', () => {
  expect(count('2026-06-12', '2026-06-15')).toBe(1)
  expect(count('2026-06-15', '2026-06-12')).toBe(-1)
  expect(count('2026-06-12', '2026-06-14')).toBe(0)
})

test('public holidays are none: it agrees with the calendar day by day', () => {
  let expected = 0
  let day = Temporal.PlainDate.from('2026-04-20')
  for (let on = 0; on < 60; on++) {
    day = day.add({ days: 1 })
    if (isWorkingDay(calendar, day)) expected += 1
    expect(count('2026-04-20', day.toString())).toBe(expected)
  }
})

test('a day that nobody meant, years away, counts as one at the edge', () => {
  expect(count('2026-05-01', '9999-12-31')).toBe(count('2026-05-01', '2040-01-01'))
  expect(count('0001-01-01', '2026-05-01')).toBe(count('1999-01-01', '2026-05-01'))
})
