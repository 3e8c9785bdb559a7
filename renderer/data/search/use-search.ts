import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isEmptyQuery, type Query } from '#shared/search/query.ts'
import { useStore } from '../store.tsx'
import type { SearchEngine } from './search-engine.ts'
import type { Found } from './search-messages.ts'
import { dropSearch, letSearchRest, SearchStarter, warmSearch } from './warm-search.ts'

/** What was found, and for what: the newest query that was answered. */
export type Searched = { readonly query: Query; readonly found: Found }

/** How often what was found is looked for anew while things change, in milliseconds. */
const renewedAfterMs = 150
/** A store that was dropped is there again; one that fails each time is not asked for ever. */
const mostStarts = 3

/**
 * What a query finds, renewed as it changes and as the store does. One search is under way at a time,
 * and then the newest that was asked. Null: nothing was asked, or nothing was found out yet.
 */
export function useSearch(query: Query): Searched | null {
  const store = useStore()
  const start = useContext(SearchStarter)
  const [searched, setSearched] = useState<Searched | null>(null)
  const [starts, setStarts] = useState(1)
  const engine = useRef<SearchEngine | null>(null)
  const isUnderWay = useRef(false)
  const isWanted = useRef(false)

  const look = useEffectEvent(() => {
    const asked = engine.current
    isWanted.current = isUnderWay.current
    if (isUnderWay.current || !asked || isEmptyQuery(query)) return
    isUnderWay.current = true
    void asked.find(query).then((found) => {
      if (asked !== engine.current) return
      isUnderWay.current = false
      setSearched({ query, found })
      // oxlint-disable-next-line react/immutability -- by then it is there
      if (isWanted.current) look()
    })
  })
  const begin = useEffectEvent(() => {
    isUnderWay.current = false
    engine.current = warmSearch(store, start)
    return engine.current
  })

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const unsubscribe = begin().subscribe((told) => {
      if (told === 'failed') {
        dropSearch()
        setStarts((before) => Math.min(mostStarts, before + 1))
        return
      }
      timer ??= setTimeout(() => {
        timer = undefined
        look()
      }, renewedAfterMs)
    })
    look()
    return () => {
      clearTimeout(timer)
      unsubscribe()
      engine.current = null
      letSearchRest()
    }
    // Begun anew for another store, and after a failure.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [store, starts])
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => look(), [query])

  return isEmptyQuery(query) ? null : searched
}
