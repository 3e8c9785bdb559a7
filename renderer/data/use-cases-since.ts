import { useLiveQuery } from 'dexie-react-hooks'
import type { Case } from '#shared/case/case.ts'
import { useStore } from './store.tsx'

/** All cases opened since a moment, but those in the bin. Undefined while they load. */
export function useCasesSince(sinceMs: number): readonly Case[] | undefined {
  const { db } = useStore()
  return useLiveQuery(
    () =>
      db.cases
        .where('openedAtMs')
        .aboveOrEqual(sinceMs)
        .filter(({ binnedAtMs }) => binnedAtMs === null)
        .toArray(),
    [db, sinceMs],
  )
}
