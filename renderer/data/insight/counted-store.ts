import { Dexie, type ObservabilitySet } from 'dexie'
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts'
import { workedMsUntil } from '#shared/calendar/worked-ms.ts'
import { type FactPage, type Facts, factsOn } from '#shared/insight/facts.ts'
import { type Insight, insightOf, type InsightScope } from '#shared/insight/insight.ts'
import { changedIds } from '../changed-ids.ts'
import type { TantoDatabase } from '../database.ts'
import { periodsSince } from './period-of.ts'

export type CountedStore = {
  readonly count: (scope: InsightScope, calendar: WorkingCalendar) => Promise<Insight>
  readonly end: () => void
}

type Known = {
  readonly pages: Map<string, FactPage>
  /** These are to be read once more; null: all are. */
  changed: Set<string> | null
  /** What stands on the pages; null: they changed since. */
  facts: Facts | null
}

/**
 * Counts what is in a store, by the facts that are kept beside its rows. What it has read it keeps
 * until it changes: to look at another time reads nothing. `onChange` is called when something else
 * would be counted.
 */
export function countedStore(db: TantoDatabase, onChange: () => void): CountedStore {
  const known: Known = { pages: new Map(), changed: null, facts: null }

  const onMutation = (parts: ObservabilitySet) => {
    const pages = parts[`idb://${db.name}/facts/`]
    if (!pages) return
    const ids = changedIds(pages)
    if (ids === null) known.changed = null
    else for (const id of ids) known.changed?.add(id)
    onChange()
  }
  Dexie.on('storagemutated', onMutation)
  // It will be asked for: reading begins before anybody has.
  let turn: Promise<unknown> = readFacts(db, known).catch(() => {})

  const count = async (scope: InsightScope, calendar: WorkingCalendar) => {
    const facts = await readFacts(db, known)
    const { fromMs, nowMs } = scope
    let firstMs = nowMs
    for (const { openedAtMs } of facts.cases.values()) {
      if (openedAtMs >= fromMs) firstMs = Math.min(firstMs, openedAtMs)
    }
    const periodOf = periodsSince(firstMs, nowMs)
    return insightOf(facts, scope, { periodOf, workedMs: workedMsUntil(calendar, nowMs) })
  }
  return {
    // One after the other: two that read the same would read it twice.
    count: (scope, calendar) => {
      const counted = turn.then(() => count(scope, calendar))
      turn = counted.catch(() => {})
      return counted
    },
    end: () => Dexie.on.storagemutated.unsubscribe(onMutation),
  }
}

/** The facts as they are now: what changed is read, and nothing else. */
async function readFacts(db: TantoDatabase, known: Known): Promise<Facts> {
  const { pages, changed } = known
  if (changed?.size === 0 && known.facts) return known.facts
  // What changes from here on is read by the next count.
  known.changed = new Set()
  known.facts = null
  const ids = [...(changed ?? pages.keys())]
  const reading = changed === null ? db.facts.toArray() : db.facts.bulkGet(ids)
  const read = await reading.catch((error: unknown) => {
    known.changed = null
    throw error
  })
  for (const id of ids) pages.delete(id)
  for (const page of read) if (page) pages.set(page.id, page)
  known.facts = factsOn(pages.values())
  return known.facts
}
