import { useMemo } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { workingCalendarOf } from '#shared/settings/working-calendar-of.ts'
import { holidays } from './holidays.ts'

/** When the user works, by the settings, in this machine's time zone. */
export function useWorkingCalendar(): WorkingCalendar {
  const { settings } = useEnvironment()
  return useMemo(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
    return workingCalendarOf(settings, holidays, timeZone)
  }, [settings])
}
