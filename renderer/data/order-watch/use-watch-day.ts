import { useMemo } from 'react'
import type { LocalDate } from '#shared/base/local-date.ts'
import { workingDayCount } from '#shared/calendar/working-day-count.ts'
import type { WatchDay } from '#shared/order-watch/watch-orders.ts'
import { useWorkingCalendar } from '../use-working-calendar.ts'

/** The day it is, and how the rep's working days are counted from it. */
export function useWatchDay(today: LocalDate): WatchDay {
  const calendar = useWorkingCalendar()
  return useMemo(
    () => ({ today, workingDays: workingDayCount(calendar, today) }),
    [calendar, today],
  )
}
