import { Temporal } from 'temporal-polyfill'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { workingCalendarOf } from '#shared/settings/working-calendar-of.ts'
import { holidays } from './holidays.ts'

/** When the user works, by the settings, in this machine's time zone. */
export function localCalendar(settings: Settings): WorkingCalendar {
  return workingCalendarOf(settings, holidays, localTimeZone())
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
