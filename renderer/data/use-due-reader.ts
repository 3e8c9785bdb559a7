import { useEffect, useMemo, useState } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'

/** The moment some words name, seen from a moment; null when they name none. */
export type DueReader = (text: string, nowMs: number) => number | null

// The rules for dates are the largest piece of code of a call. They are fetched once the line can
// already be typed in, so that the companion's start does not wait for them.
type Rules = typeof import('#shared/promise/due-date.ts') &
  typeof import('#renderer/data/local-calendar.ts')
let rules: Rules | null = null

async function loadRules(): Promise<Rules> {
  if (rules) return rules
  const [dates, calendars] = await Promise.all([
    import('#shared/promise/due-date.ts'),
    import('#renderer/data/local-calendar.ts'),
  ])
  // Their expressions are compiled by the first use: not by a key press, then.
  dates.parseDueDate('15:00', { language: 'en', nowMs: 0, timeZone: 'UTC' })
  rules = { ...dates, ...calendars }
  return rules
}

/** Reads due dates in this machine's zone and working days; null until the rules are there. */
export function useDueReader(): DueReader | null {
  const { language, settings } = useEnvironment()
  const [loaded, setLoaded] = useState(rules)
  useEffect(() => {
    if (!loaded) void loadRules().then(setLoaded)
  }, [loaded])
  return useMemo(() => {
    if (!loaded) return null
    const calendar = loaded.localCalendar(settings)
    const { timeZone } = calendar
    return (text, nowMs) =>
      loaded.parseDueDate(text, { language, nowMs, timeZone, calendar })?.dueAtMs ?? null
  }, [loaded, language, settings])
}
