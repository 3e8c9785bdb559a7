import { createContext } from 'react'
import { minuteMs } from '#shared/base/time.ts'
import type { Store } from '../store.tsx'
import { type InsightEngine, startInsightThread } from './insight-engine.ts'

/** How counting is started: tests do it without a thread. */
export const InsightStarter = createContext<(store: Store) => InsightEngine>(({ storeKey }) =>
  startInsightThread(storeKey),
)

/** What it holds is memory that others can use, once nobody has looked for a while. */
const keptWarmMs = 5 * minuteMs

let warm: { readonly db: Store['db']; readonly engine: InsightEngine } | null = null
let users = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** What was counted in this store, or begun anew. Each use is ended with a rest. */
export function warmInsight(store: Store, start: (store: Store) => InsightEngine): InsightEngine {
  clearTimeout(timer)
  users += 1
  if (warm?.db !== store.db) {
    dropInsight()
    warm = { db: store.db, engine: start(store) }
  }
  return warm.engine
}

/** One that looked looks no more, for now. */
export function letInsightRest(): void {
  users -= 1
  clearTimeout(timer)
  if (users === 0) timer = setTimeout(dropInsight, keptWarmMs)
}

/** Behind the lock nothing stays in memory that no page shows. */
export function dropUnusedInsight(): void {
  if (users === 0) dropInsight()
}

/** Nothing of it stays in memory: it failed, or the data changed hands. */
export function dropInsight(): void {
  clearTimeout(timer)
  warm?.engine.end()
  warm = null
}
