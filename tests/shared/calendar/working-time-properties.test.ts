import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { addWorkingDays, addWorkingTime, moveToWorkingTime } from '#shared/calendar/working-time.ts'
import { aWorkingCalendar, localTextOf } from '../../support/working-calendars.ts'

const day = 24 * 3_600_000

const clock = (minutes: number) =>
  `${`${Math.floor(minutes / 60)}`.padStart(2, '0')}:${`${minutes % 60}`.padStart(2, '0')}`

/** No zone below changes its clocks between four in the morning and midnight. */
const hours = fc
  .tuple(fc.integer({ min: 4 * 60, max: 22 * 60 + 59 }), fc.integer({ min: 60, max: 12 * 60 }))
  .map(([opens, length]) => ({
    opensAt: clock(opens),
    closesAt: clock(Math.min(opens + length, 23 * 60 + 59)),
  }))

const calendars: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    timeZone: fc.constantFrom(
      'America/New_York',
      'Europe/Berlin',
      'Asia/Tokyo',
      'Australia/Lord_Howe',
    ),
    country: fc.constantFrom('JP' as const, 'US' as const, 'DE' as const, 'none' as const),
    workingDays: fc.oneof(
      fc.constant([1, 2, 3, 4, 5]),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    ),
    hours,
  })
  .map(({ hours: open, ...rest }) => aWorkingCalendar({ ...rest, ...open }))

/** Any minute, more often one near a change of the clocks, an end of a month or a leap day. */
const near = [
  '2026-03-08T07:00Z',
  '2026-11-01T06:00Z',
  '2026-03-29T01:00Z',
  '2026-10-25T01:00Z',
  '2026-04-04T15:00Z',
  '2026-10-03T15:30Z',
  '2026-01-31T12:00Z',
  '2027-02-28T12:00Z',
  '2028-02-29T12:00Z',
  '2026-12-31T12:00Z',
].map((text) => Date.parse(text))
const minute = (min: number, max: number) =>
  fc
    .integer({ min: Math.floor(min / 60_000), max: Math.floor(max / 60_000) })
    .map((m) => m * 60_000)
const moments = fc.oneof(
  minute(Date.UTC(2020, 0, 2), Date.UTC(2045, 0, 1)),
  fc
    .tuple(fc.constantFrom(...near), minute(-3 * day, 3 * day))
    .map(([around, away]) => around + away),
)

/** Date, clock and whether work is done, from the system's own formatting: not from Temporal. */
function seen(calendar: WorkingCalendar, atMs: number) {
  const [date = '', time = ''] = localTextOf(calendar, atMs).split(' ')
  const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7
  const isHoliday = calendar.isHoliday({ toString: () => date } as never)
  return { date, time, isWorkingDay: calendar.workingDays.has(weekday) && !isHoliday }
}

function isInWorkingTime(calendar: WorkingCalendar, atMs: number): boolean {
  const { time, isWorkingDay } = seen(calendar, atMs)
  const [opens, closes] = [calendar.opensAt, calendar.closesAt].map((edge) =>
    edge.toString().slice(0, 5),
  )
  return isWorkingDay && time >= opens! && time <= closes!
}

/** Working days after one moment's day, up to another's. Seen at noon, which no zone leaves out. */
function countWorkingDays(calendar: WorkingCalendar, fromMs: number, toMs: number): number {
  const dayOf = (atMs: number) => Date.parse(`${seen(calendar, atMs).date}T00:00Z`)
  let count = 0
  for (let at = dayOf(fromMs) + day; at <= dayOf(toMs); at += day) {
    const date = new Date(at).toISOString().slice(0, 10)
    const weekday = new Date(at).getUTCDay() || 7
    const isHoliday = calendar.isHoliday({ toString: () => date } as never)
    if (calendar.workingDays.has(weekday) && !isHoliday) count += 1
  }
  return count
}

/** Minutes that begin in working time, counted one by one. */
function countWorkingMinutes(calendar: WorkingCalendar, fromMs: number, toMs: number): number {
  let count = 0
  for (let at = fromMs; at < toMs; at += 60_000) {
    if (isInWorkingTime(calendar, at) && isInWorkingTime(calendar, at + 60_000)) count += 1
  }
  return count
}

const days = fc.integer({ min: 0, max: 30 })
const minutes = fc.integer({ min: 0, max: 3_000 })

test('whatever is added, the moment reached is in working time and not before', () => {
  fc.assert(
    fc.property(calendars, moments, days, minutes, (calendar, from, someDays, someMinutes) => {
      for (const reached of [
        addWorkingDays(calendar, from, someDays),
        addWorkingTime(calendar, from, someMinutes),
        moveToWorkingTime(calendar, from),
      ]) {
        expect(isInWorkingTime(calendar, reached)).toBe(true)
        expect(reached).toBeGreaterThanOrEqual(from)
      }
    }),
    { numRuns: 500 },
  )
})

test('so many working days on are so many when counted', () => {
  fc.assert(
    fc.property(calendars, moments, fc.integer({ min: 1, max: 30 }), (calendar, from, some) => {
      const reached = addWorkingDays(calendar, from, some)
      expect(countWorkingDays(calendar, from, reached)).toBe(some)
    }),
    { numRuns: 500 },
  )
})

test('so many minutes of working time are so many when counted one by one', () => {
  fc.assert(
    fc.property(calendars, moments, fc.integer({ min: 0, max: 90 }), (calendar, from, some) => {
      const reached = addWorkingTime(calendar, from, some)
      fc.pre(reached - from < 2 * day)
      expect(countWorkingMinutes(calendar, from, reached)).toBe(some)
    }),
    { numRuns: 50 },
  )
})

test('who starts later is never done earlier, and more never ends earlier', () => {
  fc.assert(
    fc.property(
      calendars,
      moments,
      minute(0, 4 * day),
      days,
      minutes,
      (calendar, from, later, someDays, someMinutes) => {
        const inOrder = (earlier: number, then: number) => expect(earlier).toBeLessThanOrEqual(then)
        inOrder(
          addWorkingDays(calendar, from, someDays),
          addWorkingDays(calendar, from + later, someDays),
        )
        inOrder(
          addWorkingTime(calendar, from, someMinutes),
          addWorkingTime(calendar, from + later, someMinutes),
        )
        inOrder(
          addWorkingDays(calendar, from, someDays),
          addWorkingDays(calendar, from, someDays + 1),
        )
        inOrder(
          addWorkingTime(calendar, from, someMinutes),
          addWorkingTime(calendar, from, someMinutes + 1),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('working time added in two parts is the same as in one', () => {
  fc.assert(
    fc.property(calendars, moments, minutes, minutes, (calendar, from, first, second) => {
      expect(addWorkingTime(calendar, addWorkingTime(calendar, from, first), second)).toBe(
        addWorkingTime(calendar, from, first + second),
      )
    }),
    { numRuns: 500 },
  )
})

test('a moment in working time is moved nowhere', () => {
  fc.assert(
    fc.property(calendars, moments, (calendar, from) => {
      const moved = moveToWorkingTime(calendar, from)
      expect(moveToWorkingTime(calendar, moved)).toBe(moved)
      expect(moved === from).toBe(isInWorkingTime(calendar, from))
    }),
    { numRuns: 500 },
  )
})
