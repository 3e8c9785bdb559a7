import { useLiveQuery } from 'dexie-react-hooks'
import type { CaseId } from '#shared/base/ids.ts'
import { useStore } from './store.tsx'

/**
 * Ids of all cases, the newest first; those in the bin are left out. Out of an index alone, without
 * a case being read: who shows them reads those that come into sight. Undefined while they load.
 */
export function useCaseIds(): readonly CaseId[] | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const [ids, binned] = await Promise.all([
      db.cases.orderBy('openedAtMs').reverse().primaryKeys(),
      db.cases.orderBy('binnedAtMs').primaryKeys(),
    ])
    const isBinned = new Set(binned)
    return ids.filter((id) => !isBinned.has(id)) as CaseId[]
  }, [db])
}
