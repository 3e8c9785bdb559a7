import { useLiveQuery } from 'dexie-react-hooks'
import type { CaseId, EntryId } from '#shared/base/ids.ts'
import { type Entry, isPromise } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { isOwedIn } from '#shared/promise/ledger.ts'
import { standingOf } from '#shared/team/whose.ts'
import type { TantoDatabase } from './database.ts'
import { useStore } from './store.tsx'
import { useStandpoints } from './team/use-standpoint.ts'

/** Promises with the cases they were made in and the issues they put right. */
export type Promises = {
  readonly promises: readonly Entry[]
  readonly cases: ReadonlyMap<CaseId, Case>
  readonly issues: ReadonlyMap<EntryId, Entry>
}

/** How many that have ended are looked up: the newest. */
export const mostSettled = 100

/**
 * All that is open in cases of one's own, or that one covers. A case in the bin, lost or withdrawn owes
 * nothing any more.
 */
export function useOpenPromises(): Promises | undefined {
  const { db, nowMs } = useStore()
  const standpointAt = useStandpoints()
  return useLiveQuery(async () => {
    if (!standpointAt) return undefined
    const found = await withTheirCases(db, await db.entries.orderBy('owedAtMs').toArray())
    const atMs = nowMs()
    const from = standpointAt(atMs)
    const promises = found.promises.filter(({ caseId }) => {
      const of = found.cases.get(caseId)
      return of && isOwedIn(of) && standingOf(of, from, atMs) !== 'theirs'
    })
    return { ...found, promises }
  }, [db, nowMs, standpointAt])
}

/** The newest that have ended, the last one first. */
export function useSettledPromises(): Promises | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const newest = await db.entries.orderBy('settledAtMs').reverse().limit(mostSettled).toArray()
    return withTheirCases(db, newest)
  }, [db])
}

/** Every promise of a case, open or not. */
export function usePromisesOfCase(caseId: CaseId): Promises | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const entries = await db.entries.where('caseId').equals(caseId).toArray()
    const promises = entries.filter(({ kind, removed }) => isPromise(kind) && !removed)
    const issues = entries.filter(({ kind, removed }) => kind === 'issue' && !removed)
    const found = await db.cases.get(caseId)
    return {
      promises,
      cases: new Map(found ? [[caseId, found]] : []),
      issues: new Map(issues.map((issue) => [issue.id, issue])),
    }
  }, [db, caseId])
}

/** The issues of a case that a promise can put right. */
export function useIssuesOfCase(caseId: CaseId): readonly Entry[] | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const entries = await db.entries.where('caseId').equals(caseId).toArray()
    return entries.filter(({ kind, removed }) => kind === 'issue' && !removed)
  }, [db, caseId])
}

async function withTheirCases(db: TantoDatabase, promises: readonly Entry[]): Promise<Promises> {
  const caseIds = [...new Set(promises.map(({ caseId }) => caseId))]
  const issueIds = promises.flatMap(({ promise }) => (promise.issueId ? [promise.issueId] : []))
  const [cases, issues] = await Promise.all([
    db.cases.bulkGet(caseIds),
    db.entries.bulkGet([...new Set(issueIds)]),
  ])
  return {
    promises,
    cases: new Map(cases.flatMap((found) => (found ? [[found.id, found]] : []))),
    issues: new Map(
      issues.flatMap((found) => (found && !found.removed ? [[found.id, found]] : [])),
    ),
  }
}
