import { useEffect, useMemo, useState } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'

/** The moment some words name, seen from a moment; null when they name none. */
export type DueReader = (text: string, nowMs: number) => number | null

// The rules for dates are the largest piece of code of a call. They are fetched once the line can
// already be typed in, so that the companion's start does not wait for them.
type Rules = typeof import('#shared/promise/due-date.ts')
let rules: Rules | null = null

async function loadRules(): Promise<Rules> {
  if (rules) return rules
  const loaded = await import('#shared/promise/due-date.ts')
  // Their expressions are compiled by the first use: not by a key press, then.
  loaded.parseDueDate('15:00', { language: 'en', nowMs: 0, timeZone: 'UTC' })
  rules = loaded
  return rules
}

/** Reads due dates in this machine's zone; null until the rules are there. */
export function useDueReader(): DueReader | null {
  const { language } = useEnvironment()
  const [loaded, setLoaded] = useState(rules)
  useEffect(() => {
    if (!loaded) void loadRules().then(setLoaded)
  }, [loaded])
  return useMemo(() => {
    if (!loaded) return null
    return (text, nowMs) => {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
      return loaded.parseDueDate(text, { language, nowMs, timeZone })?.dueAtMs ?? null
    }
  }, [loaded, language])
}
