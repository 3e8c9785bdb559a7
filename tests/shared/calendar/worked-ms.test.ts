import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayMs, hourMs, minuteMs } from '#shared/base/time.ts'
import { workedMsUntil } from '#shared/calendar/worked-ms.ts'
import { addWorkingTime } from '#shared/calendar/working-time.ts'
import { aWorkingCalendar } from '../../support/working-calendars.ts'

/** Monday, 9 in the morning in Tokyo. */
const opensAtMs = Date.UTC(2026, 2, 2)
const calendar = aWorkingCalendar()
const workedMs = workedMsUntil(calendar, opensAtMs + 30 * dayMs)

test('only working time counts: not the evening, the night or the weekend', () => {
  expect(workedMs(opensAtMs, opensAtMs + 3 * hourMs)).toBe(3 * hourMs)
  expect(workedMs(opensAtMs, opensAtMs + 12 * hourMs)).toBe(8 * hourMs)
  expect(workedMs(opensAtMs + 4 * dayMs, opensAtMs + 7 * dayMs)).toBe(8 * hourMs)
})

test('what falls due after some working time has as much of it behind it', () => {
  const atMs = fc.integer({ min: opensAtMs - 20 * dayMs, max: opensAtMs + 10 * dayMs })
  fc.assert(
    fc.property(atMs, fc.nat(3_000), (fromMs, minutes) => {
      const dueAtMs = addWorkingTime(calendar, fromMs, minutes)
      expect(workedMs(fromMs, Math.max(fromMs, dueAtMs))).toBe(minutes * minuteMs)
    }),
  )
})

test('a clock that was wrong by decades costs no more days than ten years have', () => {
  const long = workedMsUntil(calendar, opensAtMs)
  expect(long(0, opensAtMs)).toBe(long(opensAtMs - 4_000 * dayMs, opensAtMs))
})
