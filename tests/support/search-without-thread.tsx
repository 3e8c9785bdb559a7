import type { ReactNode } from 'react'
import type { SearchEngine } from '#renderer/data/search/search-engine.ts'
import { followStore } from '#renderer/data/search/store-index.ts'
import { SearchStarter } from '#renderer/data/search/warm-search.ts'
import type { Store } from '#renderer/data/store.tsx'

/** A search as the app has it, in the test's own thread: there is none to start here. */
export function searchHere({ db }: Pick<Store, 'db'>): SearchEngine {
  const listeners = new Set<(told: 'changed' | 'failed') => void>()
  const tell = (told: 'changed' | 'failed') => {
    for (const listener of listeners) listener(told)
  }
  const index = followStore(db, {
    onChange: () => tell('changed'),
    onFailure: () => tell('failed'),
  })
  return {
    find: async (query) => ({ ...index.find(query), share: index.share() }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: index.end,
  }
}

export function WithoutThread({ children }: { children: ReactNode }) {
  return <SearchStarter value={searchHere}>{children}</SearchStarter>
}
