import { Temporal } from 'temporal-polyfill'
import { minuteMs } from '../base/time.ts'
import { byDay } from './by-day.ts'
import { localTime } from './local-day.ts'
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-calendar.ts'

// Opening and closing time both belong to the working time: "by 17:00" is kept at 17:00.

/** Some 38 years of working days. Nothing in a case is planned for longer. */
const mostDays = 10_000

/** The moment itself in working time, else the next opening. */
export function moveToWorkingTime(calendar: WorkingCalendar, atMs: number): number {
  return workFrom(calendar, atMs).fromMs
}

/** The next closing time after a moment. */
export function endOfWorkingDay(calendar: WorkingCalendar, atMs: number): number {
  return workFrom(calendar, atMs + 1).closesAtMs
}

/**
 * Some working days on, at the same time of day, or the nearest working time to it. The day itself
 * does not count, and a day of rest counts as the end of the working day before: from Friday
 * evening and from Sunday, one day on is Monday. None: the next working time. RangeError for
 * anything but 0 to 10,000 days.
 */
export function addWorkingDays(calendar: WorkingCalendar, atMs: number, days: number): number {
  if (!Number.isInteger(days) || days < 0 || days > mostDays) throw tooMuch(`${days} days`)
  if (days === 0) return moveToWorkingTime(calendar, atMs)
  const at = localTime(calendar, atMs)
  const from = at.toPlainDate()
  const time = isWorkingDay(calendar, from) ? at.toPlainTime() : calendar.closesAt
  let date = from
  for (let day = 0; day < days; day++) date = nextWorkingDay(calendar, date)
  return momentOf(calendar, date, withinHours(calendar, time))
}

/**
 * The moment by which so many minutes of working time have gone by, in real minutes whatever the
 * clocks do. RangeError for anything but whole minutes, none or more, within 10,000 working days.
 */
export function addWorkingTime(calendar: WorkingCalendar, atMs: number, minutes: number): number {
  if (!Number.isInteger(minutes) || minutes < 0) throw tooMuch(`${minutes} minutes`)
  let { date, fromMs, closesAtMs } = workFrom(calendar, atMs)
  let leftMs = minutes * minuteMs
  for (let day = 0; day < mostDays; day++) {
    if (fromMs + leftMs <= closesAtMs) return fromMs + leftMs
    leftMs -= closesAtMs - fromMs
    date = nextWorkingDay(calendar, date)
    ;({ opensAtMs: fromMs, closesAtMs } = openHours(calendar, date))
  }
  throw tooMuch(`${minutes} minutes`)
}

/** The first working time that is left at a moment. */
function workFrom(calendar: WorkingCalendar, atMs: number) {
  const date = localTime(calendar, atMs).toPlainDate()
  if (isWorkingDay(calendar, date)) {
    const { opensAtMs, closesAtMs } = openHours(calendar, date)
    if (atMs <= closesAtMs) return { date, fromMs: Math.max(atMs, opensAtMs), closesAtMs }
  }
  const next = nextWorkingDay(calendar, date)
  const { opensAtMs, closesAtMs } = openHours(calendar, next)
  return { date: next, fromMs: opensAtMs, closesAtMs }
}

function withinHours({ opensAt, closesAt }: WorkingCalendar, time: Temporal.PlainTime) {
  if (Temporal.PlainTime.compare(time, opensAt) < 0) return opensAt
  return Temporal.PlainTime.compare(time, closesAt) > 0 ? closesAt : time
}

/** When work begins and ends on a working day. */
export const openHours = byDay((calendar, date) => {
  const opensAtMs = momentOf(calendar, date, calendar.opensAt)
  const closesAtMs = momentOf(calendar, date, calendar.closesAt)
  // Where the clocks leave out the opening time, it can come after the closing time.
  return { opensAtMs, closesAtMs: Math.max(opensAtMs, closesAtMs) }
})

function momentOf(
  { timeZone }: WorkingCalendar,
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
) {
  return day.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
}

const tooMuch = (what: string) => new RangeError(`Working time cannot be counted by ${what}`)
