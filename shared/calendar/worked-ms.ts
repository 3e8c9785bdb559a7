import { Temporal } from 'temporal-polyfill'
import { localTime } from './local-day.ts'
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts'
import { openHours } from './working-time.ts'

/** Some ten years: what lies before counts as if it lay at their beginning. */
const mostDays = 3_700

/**
 * Counts working time between moments, in milliseconds. Fit for a hundred thousand questions, since
 * each day is looked at only once.
 * @param firstMs none of the moments lies before it
 * @param lastMs none lies after it
 */
export function workedMsBetween(
  calendar: WorkingCalendar,
  firstMs: number,
  lastMs: number,
): (fromMs: number, toMs: number) => number {
  const last = localTime(calendar, lastMs).toPlainDate()
  const earliest = last.subtract({ days: mostDays })
  const first = localTime(calendar, firstMs).toPlainDate()
  const opens: number[] = []
  const closes: number[] = []
  /** Working time before each opening. */
  const before: number[] = []
  let sum = 0
  let date = Temporal.PlainDate.compare(first, earliest) < 0 ? earliest : first
  for (; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    if (!isWorkingDay(calendar, date)) continue
    const { opensAtMs, closesAtMs } = openHours(calendar, date)
    opens.push(opensAtMs)
    closes.push(closesAtMs)
    before.push(sum)
    sum += closesAtMs - opensAtMs
  }
  const untilMs = (atMs: number) => {
    const day = lastNotAfter(opens, atMs)
    if (day < 0) return 0
    const openedMs = opens[day] ?? 0
    return (before[day] ?? 0) + Math.min(atMs, closes[day] ?? 0) - openedMs
  }
  return (fromMs, toMs) => untilMs(toMs) - untilMs(fromMs)
}

/** The place of the last of some rising numbers that is not above another; -1: all are. */
function lastNotAfter(rising: readonly number[], wanted: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? Infinity) <= wanted) low = middle + 1
    else high = middle
  }
  return low - 1
}
