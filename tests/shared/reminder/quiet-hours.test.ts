import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, minuteMs } from '#shared/base/time.ts'
import { quietUntilMs } from '#shared/reminder/quiet-hours.ts'
import { localTextOf, momentIn } from '../../support/working-calendars.ts'

const tokyo = { timeZone: 'Asia/Tokyo' }
const berlin = { timeZone: 'Europe/Berlin' }
const evening = { quietFrom: '18:00', quietUntil: '08:00' }
const noon = { quietFrom: '12:00', quietUntil: '13:00' }

test.each([
  ['before they begin', evening, '2026-03-11 17:59', null],
  ['as they begin', evening, '2026-03-11 18:00', '2026-03-12 08:00'],
  ['past midnight', evening, '2026-03-12 00:30', '2026-03-12 08:00'],
  ['as they end', evening, '2026-03-12 08:00', null],
  ['within a day', noon, '2026-03-11 12:30', '2026-03-11 13:00'],
  ['outside within a day', noon, '2026-03-11 11:59', null],
  ['at the end of a month', evening, '2028-02-29 23:59', '2028-03-01 08:00'],
])('quiet hours: %s', (_what, hours, at, end) => {
  const until = quietUntilMs(hours, tokyo, momentIn(tokyo, at))
  expect(until === null ? null : localTextOf(tokyo, until)).toBe(end)
})

test('there are none where one end is missing or both are the same', () => {
  const at = momentIn(tokyo, '2026-03-11 20:00')
  expect(quietUntilMs({ quietFrom: null, quietUntil: '08:00' }, tokyo, at)).toBeNull()
  expect(quietUntilMs({ quietFrom: '18:00', quietUntil: null }, tokyo, at)).toBeNull()
  expect(quietUntilMs({ quietFrom: '18:00', quietUntil: '18:00' }, tokyo, at)).toBeNull()
})

test('a night is an hour shorter or longer where the clocks change in it', () => {
  const nightOf = (at: string) => {
    const beginsMs = momentIn(berlin, at)
    return ((quietUntilMs(evening, berlin, beginsMs) ?? 0) - beginsMs) / (60 * minuteMs)
  }
  expect(nightOf('2026-03-27 18:00')).toBe(14)
  expect(nightOf('2026-03-28 18:00')).toBe(13)
  expect(nightOf('2026-10-24 18:00')).toBe(15)
})

const timeOfDay = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const zone = fc.constantFrom(
  'Asia/Tokyo',
  'Europe/Berlin',
  'America/Santiago',
  'Australia/Lord_Howe',
)

test('quiet hours end after now and within a day, and going from end to end leaves them', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) })
  fc.assert(
    fc.property(timeOfDay, timeOfDay, zone, moment, (quietFrom, quietUntil, timeZone, atMs) => {
      const hours = { quietFrom, quietUntil }
      const endMs = quietUntilMs(hours, { timeZone }, atMs)
      if (endMs === null) return
      expect(endMs).toBeGreaterThan(atMs)
      expect(endMs - atMs).toBeLessThanOrEqual(dayMs + 60 * minuteMs)
      const afterEnd = quietUntilMs(hours, { timeZone }, endMs)
      // In the hour that comes twice they may begin once more; then they end for good.
      const last = afterEnd === null ? null : quietUntilMs(hours, { timeZone }, afterEnd)
      expect(last).toBeNull()
    }),
    // A night without a midnight.
    { numRuns: 2_000, examples: [['01:00', '00:00', 'America/Santiago', 1_788_584_400_000]] },
  )
})
