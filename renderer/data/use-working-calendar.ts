import { useMemo } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { localCalendar } from './local-calendar.ts'

/** When the user works, by the settings as they are now. */
export function useWorkingCalendar(): WorkingCalendar {
  const { settings } = useEnvironment()
  return useMemo(() => localCalendar(settings), [settings])
}
