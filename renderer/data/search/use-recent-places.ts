import { useLiveQuery } from 'dexie-react-hooks'
import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { useStore } from '../store.tsx'

/** Cases gone to of late, the last first, then the newest there are; none from the bin. */
export function useRecentPlaces(visited: readonly CaseId[], most: number): readonly Case[] {
  const { db } = useStore()
  const found = useLiveQuery(async () => {
    const seen = await db.cases.bulkGet([...visited])
    const newest = await db.cases
      .orderBy('openedAtMs')
      .reverse()
      .filter(({ id, binnedAtMs }) => binnedAtMs === null && !visited.includes(id))
      .limit(most)
      .toArray()
    const known = seen.filter((row) => row !== undefined && row.binnedAtMs === null)
    return [...(known as Case[]), ...newest].slice(0, most)
  }, [db, visited, most])
  return found ?? []
}
