import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { workingCalendarOf } from '#shared/settings/working-calendar-of.ts'
import { holidays } from './holidays.ts'

let made: { settings: Settings; calendar: WorkingCalendar } | null = null

/**
 * When the user works, by the settings, in this machine's time zone. The same calendar for all who
 * ask, until one of the two changes: it remembers the days it was asked about.
 */
export function localCalendar(settings: Settings): WorkingCalendar {
  const timeZone = localTimeZone()
  if (made?.settings !== settings || made.calendar.timeZone !== timeZone) {
    made = { settings, calendar: workingCalendarOf(settings, holidays, timeZone) }
  }
  return made.calendar
}

/** When the user works, by hours that were told, in this machine's time zone. */
export function calendarOfHours(hours: Parameters<typeof workingCalendarOf>[0]): WorkingCalendar {
  return workingCalendarOf(hours, holidays, localTimeZone())
}

/** A machine that is set to no zone there is goes by UTC, as its clock does. */
function localTimeZone(): string {
  try {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    return new Temporal.ZonedDateTime(0n, timeZone).timeZoneId
  } catch {
    return 'UTC'
  }
}
