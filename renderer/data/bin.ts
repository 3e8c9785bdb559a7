import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import { dayMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { type Store, useStore } from './store.tsx'

/** The journal takes no write of many more, and nothing that comes after a refused one. */
const erasedAtOnce = 1_000

/** How long a case stays in the bin before it is erased. */
const binDays = 30

export function erasedAtMs(binnedAtMs: number): number {
  return binnedAtMs + binDays * dayMs
}

/** Cases in the bin, the last one put in first. Undefined while they load. */
export function useBinnedCases(): Case[] | undefined {
  const { db } = useStore()
  return useLiveQuery(() => db.cases.orderBy('binnedAtMs').reverse().toArray(), [db])
}

/**
 * Erases a case with everything that belongs to it, for good. Its events are left out of the next
 * snapshot, and so of every later one; older snapshots hold it until they are rotated out.
 */
export async function eraseCase({ db, record, nowMs }: Store, caseId: CaseId): Promise<void> {
  const within = { caseId }
  const [calls, entries, proposals, letters] = await Promise.all([
    db.calls.where(within).primaryKeys(),
    db.entries.where(within).toArray(),
    db.proposals.where(within).primaryKeys(),
    db.letters.where(within).primaryKeys(),
  ])
  const atMs = nowMs()
  const events: object[] = [
    ...entries.map(({ id, callId }) => ({ kind: 'entry-erased', entryId: id, callId, atMs })),
    ...calls.map((callId) => ({ kind: 'call-erased', callId, atMs })),
    ...proposals.map((proposalId) => ({ kind: 'proposal-erased', proposalId, atMs })),
    ...letters.map((letterId) => ({ kind: 'letter-erased', letterId, atMs })),
    { kind: 'case-erased', caseId, atMs },
  ]
  // The case goes last: what was cut short is begun again with it.
  recordErasures({ record }, events as TantoEvent[])
}

/** Records any number of erasures, as many at once as the journal takes. */
export function recordErasures({ record }: Pick<Store, 'record'>, events: readonly TantoEvent[]) {
  for (let from = 0; from < events.length; from += erasedAtOnce) {
    record(...events.slice(from, from + erasedAtOnce))
  }
}

const lookEveryMs = dayMs / 4

/** Erases what has been in the bin for its time: at a start, and now and then. */
export function useEmptiedBin(): void {
  const store = useStore()
  useEffect(() => {
    const empty = async () => {
      const endedMs = store.nowMs() - binDays * dayMs
      const old = await store.db.cases.where('binnedAtMs').belowOrEqual(endedMs).primaryKeys()
      for (const caseId of old) await eraseCase(store, caseId as CaseId)
    }
    void empty()
    const timer = setInterval(() => void empty(), lookEveryMs)
    return () => clearInterval(timer)
  }, [store])
}
