import { localTime } from './local-day.ts'
import { isWorkingDay, type WorkingCalendar } from './working-calendar.ts'
import { openHours } from './working-time.ts'

/** Some ten years: what lies before counts as if it lay at their beginning. */
const mostDays = 3_700

/**
 * Counts working time between moments, in milliseconds. Fit for a hundred thousand questions: each
 * day is looked at once, from the last one back, and no further than somebody asks.
 * @param lastMs none of the moments lies after its day
 */
export function workedMsUntil(
  calendar: WorkingCalendar,
  lastMs: number,
): (fromMs: number, toMs: number) => number {
  /** Working days, the last one first; `leftMs`: working time from the opening on. */
  const days: { opensAtMs: number; closesAtMs: number; leftMs: number }[] = []
  let date = localTime(calendar, lastMs).toPlainDate()
  let looked = 0
  let reachedMs = Infinity

  const reachBackTo = (atMs: number) => {
    for (; reachedMs > atMs && looked < mostDays; looked++) {
      if (isWorkingDay(calendar, date)) {
        const { opensAtMs, closesAtMs } = openHours(calendar, date)
        const leftMs = (days.at(-1)?.leftMs ?? 0) + closesAtMs - opensAtMs
        days.push({ opensAtMs, closesAtMs, leftMs })
        reachedMs = opensAtMs
      }
      date = date.subtract({ days: 1 })
    }
  }
  const leftAfterMs = (atMs: number) => {
    reachBackTo(atMs)
    const at = firstFrom(days.length, (index) => (days[index]?.opensAtMs ?? 0) <= atMs)
    const day = days[at]
    // Before the first day that is known all of them are left.
    if (!day) return days.at(-1)?.leftMs ?? 0
    return day.leftMs - (Math.min(atMs, day.closesAtMs) - day.opensAtMs)
  }
  return (fromMs, toMs) => leftAfterMs(fromMs) - leftAfterMs(toMs)
}

/** The first of so many places at which something holds, as it does at all that follow. */
function firstFrom(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
