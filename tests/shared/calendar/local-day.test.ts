import { expect, test } from 'vitest'
import { addCalendarDays, endOfLocalDay, startOfLocalDay } from '#shared/calendar/local-day.ts'
import { momentIn } from '../../support/working-calendars.ts'

const hour = 3_600_000

test.each([
  ['Asia/Tokyo', '2026-03-11 10:00', 24],
  ['America/New_York', '2026-03-08 10:00', 23],
  ['America/New_York', '2026-11-01 10:00', 25],
  ['Australia/Lord_Howe', '2026-04-05 10:00', 24.5],
  ['Australia/Lord_Howe', '2026-10-04 10:00', 23.5],
])('in %s the day of %s has %d hours', (timeZone, local, hours) => {
  const at = momentIn({ timeZone }, local)
  const start = startOfLocalDay({ timeZone }, at)
  expect(start).toBe(momentIn({ timeZone }, `${local.slice(0, 10)} 00:00`))
  expect(endOfLocalDay({ timeZone }, at) + 1 - start).toBe(hours * hour)
  expect(startOfLocalDay({ timeZone }, endOfLocalDay({ timeZone }, at))).toBe(start)
})

test('where midnight is left out, the day begins an hour later', () => {
  const place = { timeZone: 'America/Santiago' }
  const at = momentIn(place, '2026-09-06 12:00')
  expect(startOfLocalDay(place, at)).toBe(momentIn(place, '2026-09-06 01:00'))
})

test.each([
  ['2026-01-31 10:00', 30, '2026-03-02 10:00'],
  ['2028-02-28 10:00', 1, '2028-02-29 10:00'],
  ['2026-03-28 10:00', 1, '2026-03-29 10:00'],
  ['2026-03-29 10:00', -1, '2026-03-28 10:00'],
  ['2026-03-28 02:30', 1, '2026-03-29 03:30'],
  ['9999-12-30 10:00', 1, '9999-12-31 10:00'],
])('in Berlin %s and %i days is %s', (from, days, to) => {
  const place = { timeZone: 'Europe/Berlin' }
  expect(addCalendarDays(place, momentIn(place, from), days)).toBe(momentIn(place, to))
})
