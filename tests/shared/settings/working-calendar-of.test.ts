import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isWorkingDay } from '#shared/calendar/working-calendar.ts'
import { addWorkingTime } from '#shared/calendar/working-time.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { workingCalendarOf } from '#shared/settings/working-calendar-of.ts'
import { holidays, localTextOf, momentIn } from '../../support/working-calendars.ts'

test('weekdays, hours and country of the settings make the calendar', () => {
  const settings = settingsSchema.parse({
    country: 'DE',
    workingDays: [2, 4],
    opensAt: '10:00',
    closesAt: '12:00',
  })
  const calendar = workingCalendarOf(settings, holidays, 'Europe/Berlin')
  // Thursday 14 May 2026 is Ascension Day.
  expect(isWorkingDay(calendar, Temporal.PlainDate.from('2026-05-14'))).toBe(false)
  const reached = addWorkingTime(calendar, momentIn(calendar, '2026-05-12 11:30'), 60)
  expect(localTextOf(calendar, reached)).toBe('2026-05-19 10:30')
})

test('without a choice work is Monday to Friday from 9 to 17, and no holiday is known', () => {
  const calendar = workingCalendarOf(settingsSchema.parse({}), holidays, 'Asia/Tokyo')
  const reached = addWorkingTime(calendar, momentIn(calendar, '2026-01-01 16:30'), 60)
  expect(localTextOf(calendar, reached)).toBe('2026-01-02 09:30')
})
