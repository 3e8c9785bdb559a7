import { createContext } from 'react'
import { minuteMs } from '#shared/base/time.ts'
import type { Store } from '../store.tsx'
import { type SearchEngine, startSearchThread } from './search-engine.ts'

/** How a search is started: tests do it without a thread. */
export const SearchStarter = createContext<(store: Store) => SearchEngine>(({ storeKey }) =>
  startSearchThread(storeKey),
)

/** What it holds is memory that others can use, once nobody has looked for anything for a while. */
const keptWarmMs = 5 * minuteMs

let warm: { readonly db: Store['db']; readonly engine: SearchEngine } | null = null
let timer: ReturnType<typeof setTimeout> | undefined

/** The search over this store: the one that is warm, or a new one. Let it rest when it is not used. */
export function warmSearch(store: Store, start: (store: Store) => SearchEngine): SearchEngine {
  clearTimeout(timer)
  if (warm?.db !== store.db) {
    dropSearch()
    warm = { db: store.db, engine: start(store) }
  }
  return warm.engine
}

/** Nobody searches any more, for now. */
export function letSearchRest(): void {
  clearTimeout(timer)
  timer = setTimeout(dropSearch, keptWarmMs)
}

/** Nothing of it stays in memory: it failed, the app was locked, or the data changed hands. */
export function dropSearch(): void {
  clearTimeout(timer)
  warm?.engine.end()
  warm = null
}
