import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from '../base/local-date.ts'
import { dayMs } from '../base/time.ts'
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts'

/** How far around its middle days are counted; what lies beyond counts as if it lay at the edge. */
const span = 1_500

/**
 * Counts working days between days without a time: from a Friday to the Monday after it is one. Fit
 * for a hundred thousand questions, since the days around the middle are looked at only once.
 * @returns how many working days after `from` it is until `to`; below 0 when `to` comes first
 */
export function workingDayCount(
  calendar: WorkingCalendar,
  middle: LocalDate,
): (from: LocalDate, to: LocalDate) => number {
  const first = dayNumber(middle) - span
  const upTo = new Int32Array(2 * span + 1)
  let date = Temporal.PlainDate.from(middle).subtract({ days: span })
  for (let at = 0; at < upTo.length; at++) {
    upTo[at] = (upTo[at - 1] ?? 0) + (isWorkingDay(calendar, date) ? 1 : 0)
    date = date.add({ days: 1 })
  }
  const countTo = (day: LocalDate) =>
    upTo[Math.min(upTo.length - 1, Math.max(0, dayNumber(day) - first))] ?? 0
  return (from, to) => countTo(to) - countTo(from)
}

/** Days since 1970-01-01. */
export function dayNumber(day: LocalDate): number {
  return (
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / dayMs
  )
}
