import { hourMs } from '../base/time.ts'
import { endOfLocalDay, localTime, startOfLocalDay } from '../calendar/local-day.ts'
import type { WorkingCalendar } from '../calendar/working-calendar.ts'
import { moveToWorkingTime } from '../calendar/working-time.ts'

/** So long after the day began it is still told of it: not to lose it to a page that looks anew. */
const stillMs = hourMs

/**
 * When the rep is reminded of the calls to make before they call: once a working day, as it begins.
 * Whoever takes in a file at noon sees what it brings, and needs no notification of it.
 */
export function morningCall(
  calendar: WorkingCalendar,
  nowMs: number,
): { readonly id: string; readonly dueAtMs: number } {
  const opensAtMs = moveToWorkingTime(calendar, startOfLocalDay(calendar, nowMs))
  const dueAtMs =
    nowMs <= opensAtMs + stillMs
      ? opensAtMs
      : moveToWorkingTime(calendar, endOfLocalDay(calendar, nowMs) + 1)
  return { id: `call-first/${localTime(calendar, dueAtMs).toPlainDate().toString()}`, dueAtMs }
}
