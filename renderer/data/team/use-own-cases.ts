import { useLiveQuery } from 'dexie-react-hooks'
import type { Case } from '#shared/case/case.ts'
import { isSample } from '#shared/case/sample.ts'
import { isLiving } from '#shared/case/stage.ts'
import { caseStream } from '#shared/team/sharing.ts'
import { useStore } from '../store.tsx'

/** Cases that go on and are this rep's alone, the newest first. Undefined while it loads. */
export function useOwnCases(): readonly Case[] | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const living = await db.cases.orderBy('watchedSinceMs').toArray()
    const shared = await db.streams.bulkGet(living.map(({ id }) => caseStream(id)))
    return living
      .filter((found, index) => isLiving(found) && !isSample(found.id) && !shared[index])
      .toSorted((a, b) => b.openedAtMs - a.openedAtMs)
  }, [db])
}
