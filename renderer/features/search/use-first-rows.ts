import { useEffect, useState } from 'react'
import type { Searched } from '#renderer/data/search/use-search.ts'
import type { Found } from '#renderer/data/search/search-messages.ts'
import type { HitGroup } from '#shared/search/hit.ts'
import type { Query } from '#shared/search/query.ts'

/** As many as are in sight without scrolling. */
const inSight = 10
/** When nobody has typed on for so long, the rest is drawn, in milliseconds. */
const restAfterMs = 120

type Shown = Omit<Found, 'groups'> & {
  /** `most`: how many there will be once all are drawn. */
  readonly groups: readonly (HitGroup & { readonly most: number })[]
}

/** What was found, at first as much as is in sight: what is below it must hold up no key. */
export function useFirstRows(searched: Searched | null): Shown | null {
  const query = searched?.query
  const [wholeFor, setWholeFor] = useState<Query | undefined>(undefined)
  useEffect(() => {
    const timer = setTimeout(() => setWholeFor(query), restAfterMs)
    return () => clearTimeout(timer)
  }, [query])

  if (!searched) return null
  return { ...searched.found, groups: cut(searched.found.groups, wholeFor === query) }
}

function cut(groups: Found['groups'], isWhole: boolean): Shown['groups'] {
  let left = isWhole ? Infinity : inSight
  return groups.flatMap((group) => {
    const hits = group.hits.slice(0, left)
    left -= hits.length
    return hits.length > 0 ? [{ ...group, hits, most: group.hits.length }] : []
  })
}
