import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { workingCalendarOf } from '#shared/settings/working-calendar-of.ts'
import { holidays } from './holidays.ts'

/** When the user works, by the settings, in this machine's time zone. */
export function localCalendar(settings: Settings): WorkingCalendar {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return workingCalendarOf(settings, holidays, timeZone)
}
