import { type Holidays, holidaysOf } from '../calendar/holidays.ts'
import { type WorkingCalendar, workingCalendar } from '../calendar/working-calendar.ts'
import type { Settings } from './settings.ts'

/** When the user works, by the settings, in a time zone (IANA name). */
export function workingCalendarOf(
  settings: Pick<Settings, 'country' | 'workingDays' | 'opensAt' | 'closesAt'>,
  holidays: Holidays,
  timeZone: string,
): WorkingCalendar {
  const { country, workingDays, opensAt, closesAt } = settings
  const isHoliday = holidaysOf(holidays, country)
  return workingCalendar({ timeZone, workingDays, opensAt, closesAt, isHoliday })
}
