import type { Parser, ParsingComponents, ParsingOption } from 'chrono-node/en'
import { Temporal } from 'temporal-polyfill'
import {
  nextWorkingDay,
  type WorkingCalendar,
  workingCalendar,
} from '../calendar/working-calendar.ts'

/** What is handed through chrono to our own words. */
export type DueOption = ParsingOption & { readonly calendar: WorkingCalendar }

/** Where nobody said when they work. */
export const usualCalendar = workingCalendar({
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '17:00',
  isHoliday: () => false,
})

/** The hour our words give to the end of a working day, until the calendar says its own. */
export const workingDayEndsHour = usualCalendar.closesAt.hour

type Context = Parameters<Parser['extract']>[0]
type Day = { year: number; month: number; day: number }

// chrono gives its reference as a local Date. It is always noon (see due-date.ts), an hour that
// exists on every day of every zone, so that counting days on it is safe.

/** Year, month and day of the date. */
function dayOf(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
}

export function dayAfter(date: Date, days: number): Day {
  const copy = new Date(date)
  copy.setDate(copy.getDate() + days)
  return dayOf(copy)
}

/** The same, counting working days only. A part of one counts as one. */
export function workingDayAfter({ refDate, option }: Context, workingDays: number): Day {
  const { calendar = usualCalendar } = option as Partial<DueOption>
  let date = Temporal.PlainDate.from(dayOf(refDate))
  for (let left = workingDays; left > 0; left--) date = nextWorkingDay(calendar, date)
  return { year: date.year, month: date.month, day: date.day }
}

/** A weekday (0 is Sunday) of the week some weeks on. Weeks begin on Monday (ISO 8601). */
export function weekdayOfWeek(date: Date, weekday: number, weeksOn: number): Day {
  const sinceMonday = (date.getDay() + 6) % 7
  return dayAfter(date, weeksOn * 7 - sinceMonday + ((weekday + 6) % 7))
}

export function fridayOfWeek(date: Date, weeksOn: number): Day {
  return weekdayOfWeek(date, 5, weeksOn)
}

export function endOfMonth(date: Date, monthsOn: number): Day {
  return dayOf(new Date(date.getFullYear(), date.getMonth() + monthsOn + 1, 0, 12))
}

/** A day whose month is not said. January is put in, so that chrono does not refuse a 31st. */
export function dayOfAnyMonth(
  parts: ParsingComponents,
  day: string | undefined,
): ParsingComponents {
  return parts.assign('day', Number(day)).imply('month', 1)
}
