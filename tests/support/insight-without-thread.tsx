import type { ReactNode } from 'react'
import { countedStore } from '#renderer/data/insight/counted-store.ts'
import type { InsightEngine } from '#renderer/data/insight/insight-engine.ts'
import { InsightStarter } from '#renderer/data/insight/warm-insight.ts'
import { calendarOfHours } from '#renderer/data/local-calendar.ts'
import type { Store } from '#renderer/data/store.tsx'

/** Counting as the app has it, in the test's own thread: there is none to start here. */
function countHere({ db }: Pick<Store, 'db'>): InsightEngine {
  const listeners = new Set<(told: 'changed' | 'failed') => void>()
  const counted = countedStore(db, () => {
    for (const listener of listeners) listener('changed')
  })
  return {
    count: ({ scope, hours }) => counted.count(scope, calendarOfHours(hours)),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: counted.end,
  }
}

export function WithoutInsightThread({ children }: { children: ReactNode }) {
  return <InsightStarter value={countHere}>{children}</InsightStarter>
}
