import { type ObservabilitySet, RangeSet } from 'dexie'

/** The keys of the rows that changed; null: so many at once that none is named. */
export function changedIds(changed: ObservabilitySet[string]): string[] | null {
  const ids: string[] = []
  for (const { from, to } of RangeSet(changed)) {
    if (from !== to || typeof from !== 'string') return null
    ids.push(from)
  }
  return ids
}
