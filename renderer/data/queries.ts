import { useLiveQuery } from 'dexie-react-hooks'
import { type Call, differOnlyInDraft } from '#shared/call/call.ts'
import { type Entry, inOrder } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import type { Letter } from '#shared/letter/letter.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { type Repair, repairKinds } from './database.ts'
import { useStore } from './store.tsx'
import { useKept } from './use-kept.ts'

// Each query is undefined while it loads and null when there is no such thing.

type Loaded<T> = T | undefined

export function useCase(id: string | undefined): Loaded<Case | null> {
  const { db } = useStore()
  return useLiveQuery(async () => (id && (await db.cases.get(id))) || null, [db, id])
}

/** Cases, the newest first; those in the bin are left out. */
export function useRecentCases(limit: number): Loaded<Case[]> {
  const { db } = useStore()
  return useLiveQuery(() => {
    const newest = db.cases.orderBy('openedAtMs').reverse()
    const kept = newest.filter(({ binnedAtMs }) => binnedAtMs === null)
    return kept.limit(limit).toArray()
  }, [db, limit])
}

/** Calls of a case, in the order they were held: the same as long as nothing but a draft changes. */
export function useCallsOfCase(caseId: string): Loaded<Call[]> {
  const { db } = useStore()
  const calls = useLiveQuery(
    () => db.calls.where('caseId').equals(caseId).sortBy('startedAtMs'),
    [db, caseId],
  )
  return useKept(calls, differOnlyInDrafts)
}

function differOnlyInDrafts(before: Loaded<Call[]>, now: Loaded<Call[]>): boolean {
  if (!before || !now || before.length !== now.length) return false
  return now.every((call, index) => {
    const earlier = before[index]
    return earlier !== undefined && differOnlyInDraft(earlier, call)
  })
}

/** Lines of a call in the order they were captured, removed ones left out. */
export function useEntriesOfCall(callId: string | undefined): Loaded<Entry[]> {
  const { db } = useStore()
  return useLiveQuery(async () => {
    if (!callId) return []
    const entries = await db.entries.where('callId').equals(callId).toArray()
    return inOrder(entries.filter((entry) => !entry.removed))
  }, [db, callId])
}

export function useProposal(id: string): Loaded<Proposal | null> {
  const { db } = useStore()
  return useLiveQuery(async () => (await db.proposals.get(id)) ?? null, [db, id])
}

/** Proposals of a case, the newest first. */
export function useProposalsOfCase(caseId: string): Loaded<Proposal[]> {
  const { db } = useStore()
  return useLiveQuery(
    async () =>
      (await db.proposals.where('caseId').equals(caseId).sortBy('draftedAtMs')).toReversed(),
    [db, caseId],
  )
}

export function useLetter(id: string): Loaded<Letter | null> {
  const { db } = useStore()
  return useLiveQuery(async () => (await db.letters.get(id)) ?? null, [db, id])
}

/** Letters of a case, the newest first. */
export function useLettersOfCase(caseId: string): Loaded<Letter[]> {
  const { db } = useStore()
  return useLiveQuery(
    async () =>
      (await db.letters.where('caseId').equals(caseId).sortBy('draftedAtMs')).toReversed(),
    [db, caseId],
  )
}

/** What had to be put right at a start, until the user has taken note of it. */
export function useRepairs(): { repairs: readonly Repair[]; takeNote: () => void } {
  const { db } = useStore()
  const repairs = useLiveQuery(
    () => db.meta.where('key').anyOf(repairKinds).toArray() as Promise<Repair[]>,
    [db],
  )
  return { repairs: repairs ?? [], takeNote: () => void db.meta.bulkDelete([...repairKinds]) }
}

/** Lines of a case in all its calls and between them, in the order they were captured. */
export function useEntriesOfCase(caseId: string): Loaded<Entry[]> {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const entries = await db.entries.where('caseId').equals(caseId).toArray()
    return inOrder(entries.filter((entry) => !entry.removed))
  }, [db, caseId])
}
