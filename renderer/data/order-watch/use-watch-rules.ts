import { useEffect, useState } from 'react'
import type { WatchRules } from '#shared/order-watch/watch-rules.ts'

let rules: WatchRules | null = null

/** The rules and words of the watch; null until they are fetched. Who has no orders needs none. */
export function useWatchRules(isWanted: boolean): WatchRules | null {
  const [loaded, setLoaded] = useState(rules)
  useEffect(() => {
    if (loaded || !isWanted) return
    void import('./watch-rules.ts').then(({ watchRules }) => {
      rules = watchRules
      setLoaded(watchRules)
    })
  }, [loaded, isWanted])
  return loaded
}
