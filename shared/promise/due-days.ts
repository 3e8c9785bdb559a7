import type { ParsingComponents } from 'chrono-node/en'

/** The hour a promise without one is due: the end of the working day. */
export const workingDayEndsHour = 17

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

/** The same, counting Monday to Friday only. Public holidays are not known. */
export function workingDayAfter(date: Date, workingDays: number): Day {
  const copy = new Date(date)
  for (let left = workingDays; left > 0;) {
    copy.setDate(copy.getDate() + 1)
    if (copy.getDay() % 6 !== 0) left -= 1
  }
  return dayOf(copy)
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
