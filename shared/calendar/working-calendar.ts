import { Temporal } from 'temporal-polyfill'
import { byDay } from './by-day.ts'
import type { IsHoliday } from './holidays.ts'

/** When work is done, and where. Made by `workingCalendar`. */
export type WorkingCalendar = {
  /** IANA name, e.g. Asia/Tokyo. */
  readonly timeZone: string
  /** 1 is Monday, 7 is Sunday (ISO 8601). */
  readonly workingDays: ReadonlySet<number>
  readonly opensAt: Temporal.PlainTime
  /** Later than `opensAt`, on the same day. */
  readonly closesAt: Temporal.PlainTime
  readonly isHoliday: IsHoliday
}

type WorkingHours = {
  readonly timeZone: string
  readonly workingDays: readonly number[]
  /** HH:MM, local time. */
  readonly opensAt: string
  readonly closesAt: string
  readonly isHoliday: IsHoliday
}

/** Nobody rests for longer: of holidays without an end only the weekdays count. */
const longestRestDays = 60

/**
 * The calendar of some working hours. Where no weekday is a working day, all are. Refuses hours that
 * are not HH:MM, or that end before they begin (RangeError).
 */
export function workingCalendar(hours: WorkingHours): WorkingCalendar {
  const { timeZone, workingDays, isHoliday } = hours
  const opensAt = Temporal.PlainTime.from(hours.opensAt)
  const closesAt = Temporal.PlainTime.from(hours.closesAt)
  if (Temporal.PlainTime.compare(opensAt, closesAt) >= 0) {
    throw new RangeError(`Working hours from ${hours.opensAt} to ${hours.closesAt}`)
  }
  const days = workingDays.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : workingDays
  return { timeZone, workingDays: new Set(days), opensAt, closesAt, isHoliday }
}

export function isWorkingDay(calendar: WorkingCalendar, date: Temporal.PlainDate): boolean {
  return calendar.workingDays.has(date.dayOfWeek) && !calendar.isHoliday(date)
}

/** The first working day after a date. */
export const nextWorkingDay = byDay((calendar, date): Temporal.PlainDate => {
  const isWeekdayOfWork = (day: Temporal.PlainDate) => calendar.workingDays.has(day.dayOfWeek)
  return (
    firstDayAfter(date, longestRestDays, (day) => isWorkingDay(calendar, day)) ??
    firstDayAfter(date, 7, isWeekdayOfWork) ??
    date.add({ days: 1 })
  )
})

function firstDayAfter(
  date: Temporal.PlainDate,
  within: number,
  isWanted: (day: Temporal.PlainDate) => boolean,
): Temporal.PlainDate | null {
  let day = date
  for (let looked = 0; looked < within; looked++) {
    day = day.add({ days: 1 })
    if (isWanted(day)) return day
  }
  return null
}
