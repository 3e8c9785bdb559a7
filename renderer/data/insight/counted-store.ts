import { Dexie, type ObservabilitySet } from 'dexie'
import type { CaseId } from '#shared/base/ids.ts'
import { endOfTimeMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { type CaseFacts, factsOf } from '#shared/insight/case-facts.ts'
import { type Insight, insightOf, type InsightScope } from '#shared/insight/insight.ts'
import { type PromiseFacts, promiseFactsOf } from '#shared/insight/promises-on-time.ts'
import { changedIds } from '../changed-ids.ts'
import type { TantoDatabase } from '../database.ts'
import { periodsSince } from './period-of.ts'

export type CountedStore = {
  readonly count: (scope: InsightScope) => Promise<Insight>
  readonly end: () => void
}

/** So many whole cases are in memory at once; what is kept of each is small. */
const readAtOnce = 2000

type Known = {
  /** Null: it is in the bin. */
  readonly facts: Map<CaseId, CaseFacts | null>
  /** All cases opened from this moment on are known. */
  fromMs: number
  promises: { readonly fromMs: number; readonly facts: readonly PromiseFacts[] } | null
  entryChanges: number
  /** They are to be read once more. */
  readonly changed: Set<CaseId>
}

/**
 * Counts what is in a store. What it has read it keeps, as far back as was asked, until it changes:
 * looking at a shorter time reads nothing. `onChange` is called when something else would be counted.
 */
export function countedStore(db: TantoDatabase, onChange: () => void): CountedStore {
  let known = nothing()
  let turn: Promise<unknown> = Promise.resolve()

  const onMutation = (parts: ObservabilitySet) => {
    const cases = parts[`idb://${db.name}/cases/`]
    const entries = parts[`idb://${db.name}/entries/`]
    if (!cases && !entries) return
    if (entries) {
      known.promises = null
      known.entryChanges += 1
    }
    const ids = cases ? changedIds(cases) : []
    if (ids) for (const id of ids) known.changed.add(id as CaseId)
    // What is being read now goes on into what was known before.
    else known = nothing()
    onChange()
  }
  Dexie.on('storagemutated', onMutation)

  const count = async (scope: InsightScope) => {
    const { fromMs } = scope
    const reading = known
    await readCases(db, reading, fromMs)
    await readChanged(db, reading)
    const promises = await readPromises(db, reading, fromMs)
    await readCasesOf(db, reading, promises)
    const facts = new Map<CaseId, CaseFacts>()
    let firstMs = scope.nowMs
    for (const [id, one] of reading.facts) {
      if (!one) continue
      facts.set(id, one)
      if (one.openedAtMs >= fromMs) firstMs = Math.min(firstMs, one.openedAtMs)
    }
    return insightOf(facts, promises, scope, periodsSince(firstMs, scope.nowMs))
  }
  return {
    // One after the other: two that read the same would read it twice.
    count: (scope) => {
      const counted = turn.then(() => count(scope))
      turn = counted.catch(() => {})
      return counted
    },
    end: () => Dexie.on.storagemutated.unsubscribe(onMutation),
  }
}

const nothing = (): Known => ({
  facts: new Map(),
  fromMs: endOfTimeMs,
  promises: null,
  entryChanges: 0,
  changed: new Set(),
})

function keep({ facts }: Known, rows: readonly (Case | undefined)[]): void {
  for (const row of rows) if (row) facts.set(row.id, factsOf(row))
}

/** Cases opened from a moment on, as far as they are not known yet. */
async function readCases(db: TantoDatabase, known: Known, fromMs: number): Promise<void> {
  let [nextMs, most] = [fromMs, readAtOnce]
  while (nextMs < known.fromMs) {
    const opened = db.cases.where('openedAtMs').between(nextMs, known.fromMs, true, false)
    const rows = await opened.limit(most).toArray()
    keep(known, rows)
    if (rows.length < most) break
    const lastMs = rows.at(-1)?.openedAtMs ?? known.fromMs
    // More than fit were opened in one moment: an import may do that.
    if (lastMs === nextMs) most *= 2
    // Those of the last moment are read once more: some of them may not have been among these.
    nextMs = lastMs
  }
  known.fromMs = Math.min(known.fromMs, fromMs)
}

/** Cases that changed since they were read, and new ones. */
async function readChanged(db: TantoDatabase, known: Known): Promise<void> {
  const ids = [...known.changed]
  known.changed.clear()
  const rows = await db.cases.bulkGet(ids)
  for (const [index, id] of ids.entries()) {
    const row = rows[index]
    known.facts.set(id, row ? factsOf(row) : null)
  }
}

/** Our promises that were settled, or should have been kept, since a moment. */
async function readPromises(
  db: TantoDatabase,
  known: Known,
  fromMs: number,
): Promise<readonly PromiseFacts[]> {
  if (known.promises && known.promises.fromMs <= fromMs) return known.promises.facts
  const { entryChanges } = known
  const [settled, open] = await Promise.all([
    db.entries.where('settledAtMs').aboveOrEqual(fromMs).toArray(),
    db.entries.where('owedAtMs').between(fromMs, endOfTimeMs).toArray(),
  ])
  const facts = promiseFactsOf([...settled, ...open])
  // What changed meanwhile may be missing: it is read once more by the next count.
  if (entryChanges === known.entryChanges) known.promises = { fromMs, facts }
  return facts
}

/** The older cases in which something was promised. */
async function readCasesOf(
  db: TantoDatabase,
  known: Known,
  promises: readonly PromiseFacts[],
): Promise<void> {
  const unknown = new Set(promises.map(({ caseId }) => caseId).filter((id) => !known.facts.has(id)))
  if (unknown.size === 0) return
  keep(known, await db.cases.bulkGet([...unknown]))
  // Of one that is gone nothing counts.
  for (const id of unknown) if (!known.facts.has(id)) known.facts.set(id, null)
}
