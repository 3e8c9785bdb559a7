import { useEffect, useState } from 'react'
import type { LocalDate } from '#shared/base/local-date.ts'
import { dayMs } from '#shared/base/time.ts'
import { endOfLocalDay, localTime } from '#shared/calendar/local-day.ts'
import { useStore } from './store.tsx'
import { useWorkingCalendar } from './use-working-calendar.ts'

/** The day it is for the rep. It changes with one timer, and when the page shows again. */
export function useToday(): LocalDate {
  const { nowMs } = useStore()
  const calendar = useWorkingCalendar()
  const [atMs, setAtMs] = useState(nowMs)
  useEffect(() => {
    const look = () => setAtMs(nowMs())
    const untilMs = Math.min(dayMs, endOfLocalDay(calendar, atMs) + 1 - nowMs())
    const timer = setTimeout(look, Math.max(1_000, untilMs))
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [calendar, nowMs, atMs])
  return localTime(calendar, atMs).toPlainDate().toString()
}
