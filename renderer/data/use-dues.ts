import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { CaseId, EntryId } from '#shared/base/ids.ts'
import type { Entry } from '#shared/call/entry.ts'
import type { Case } from '#shared/case/case.ts'
import { isSample } from '#shared/case/sample.ts'
import type { Due } from '#shared/today/due.ts'
import { type DueRules, duesOfCase } from '#shared/today/dues-of-case.ts'
import { duesOfOrders } from '#shared/today/dues-of-orders.ts'
import { duesOfPromises } from '#shared/today/dues-of-promises.ts'
import { isAmong, type Whose } from '#shared/team/whose.ts'
import type { TantoDatabase } from './database.ts'
import { type KeptWatch, keptWatch, toldIn } from './order-watch/kept-findings.ts'
import { usePlaybook } from './playbook.ts'
import { useStore } from './store.tsx'
import { useStandpoint } from './team/use-standpoint.ts'
import { useWorkingCalendar } from './use-working-calendar.ts'

/** Cases that Today has to look at, and everything that is owed, with the cases it is owed in. */
export type Watched = {
  readonly cases: ReadonlyMap<CaseId, Case>
  readonly owed: readonly Entry[]
  /** What the watch over orders found, and what was decided about it. */
  readonly orders: KeptWatch
}

/** What falls due, and what it is about. */
export type Dues = {
  readonly dues: readonly Due[]
  readonly cases: ReadonlyMap<CaseId, Case>
  readonly entries: ReadonlyMap<EntryId, Entry>
}

/** The same, and what was found in the orders. */
export type WatchedDues = Dues & Pick<Watched, 'orders'>

/** By what falls due on this machine: the playbook's times and the rep's working days. */
export function useDueRules(): DueRules {
  const calendar = useWorkingCalendar()
  const { targetMinutes, schedule } = usePlaybook()
  return useMemo(() => ({ targetMinutes, schedule, calendar }), [targetMinutes, schedule, calendar])
}

export function useWatched(): Watched | undefined {
  const { db } = useStore()
  return useLiveQuery(() => watched(db), [db])
}

/**
 * Everything that falls due as of a moment, in cases one has to do with: one's own and those one
 * covers, where nobody else's are asked for. Undefined while it loads.
 */
export function useDues(nowMs: number, whose: Whose = 'mine'): WatchedDues | undefined {
  const rules = useDueRules()
  const found = useWatched()
  const from = useStandpoint(nowMs)
  return useMemo(
    () =>
      found && from !== undefined
        ? duesOf(found, rules, nowMs, (of) => isAmong(of, whose, from, nowMs))
        : undefined,
    [found, rules, nowMs, whose, from],
  )
}

/**
 * All as of one moment. A transaction of its own also keeps the query out of Dexie's memory, which
 * would hold on to two transactions for every change there ever was (seen in the soak).
 */
export function watched(db: TantoDatabase): Promise<Watched> {
  return db.transaction('r', [db.cases, db.entries, db.meta, db.orderWatch], async () => {
    const [living, owed, orders] = await Promise.all([
      db.cases.orderBy('watchedSinceMs').toArray(),
      db.entries.orderBy('owedAtMs').toArray(),
      keptWatch(db),
    ])
    const cases = new Map(living.map((found) => [found.id, found]))
    const about = [...owed.map(({ caseId }) => caseId), ...toldIn(orders)]
    const others = [...new Set(about)].filter((id) => !cases.has(id))
    for (const found of await db.cases.bulkGet(others)) if (found) cases.set(found.id, found)
    return { cases, owed, orders }
  })
}

/** What is watched of real cases: the sample reminds nobody. */
export function withoutSample({ cases, owed, ...rest }: Watched): Watched {
  return {
    ...rest,
    cases: new Map([...cases].filter(([id]) => !isSample(id))),
    owed: owed.filter(({ caseId }) => !isSample(caseId)),
  }
}

/**
 * Everything that falls due in what is watched.
 * @param isWanted of which cases; all others are there to be looked up only
 */
export function duesOf(
  { cases, owed, orders }: Watched,
  rules: DueRules,
  nowMs: number,
  isWanted: (of: Case) => boolean = () => true,
): WatchedDues {
  const owedIn = new Map<CaseId, Entry[]>()
  for (const entry of owed) {
    const sameCase = owedIn.get(entry.caseId)
    if (sameCase) sameCase.push(entry)
    else owedIn.set(entry.caseId, [entry])
  }
  const newsOf = new Map(orders.findings.news.map(({ caseId, news }) => [caseId, news]))
  const dues = [...cases.values()]
    .filter(isWanted)
    .flatMap((found) => [
      ...(found.watchedSinceMs === undefined ? [] : duesOfCase(found, rules, nowMs)),
      ...duesOfPromises(found, owedIn.get(found.id) ?? []),
      ...duesOfOrders(found, newsOf.get(found.id) ?? []),
    ])
  return { dues, cases, entries: new Map(owed.map((entry) => [entry.id, entry])), orders }
}
