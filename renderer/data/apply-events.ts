import type { Table } from 'dexie'
import { isByItself, type JournaledEvent } from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf } from '#shared/event/projection.ts'
import { isFactTable } from '#shared/insight/facts.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import {
  holdsNothing,
  noRows,
  projectionVersion,
  readTip,
  rowTables,
  type TantoDatabase,
  type Tip,
} from './database.ts'
import { keepFacts, type RowChange } from './insight/keep-facts.ts'

/** Events that follow each other in the journal, and its content hash up to the last. */
export type Stretch = { readonly events: readonly JournaledEvent[]; readonly chain: string }

/** Most events that are asked for at once. */
export const largestPage = 5_000

/**
 * Stores a stretch of events and brings the rows they are about up to them, all or nothing. What is
 * there already is passed over. False: something before it is missing, and nothing was done.
 */
export async function applyStretch(
  db: TantoDatabase,
  { events, chain }: Stretch,
): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const before = await readTip(db)
    const tip = before?.seq ?? 0
    const [first] = events
    const last = events.at(-1)
    if (!first || !last || last.seq <= tip) return true
    if (first.seq > tip + 1) return false
    const news = events.filter(({ seq }) => seq > tip)
    await db.events.bulkPut(news)
    const counts = await foldInto(
      db,
      news,
      before ?? { rows: noRows, factPages: 0, held: holdsNothing },
    )
    await db.meta.put({
      key: 'tip',
      seq: last.seq,
      chain,
      ...counts,
      projection: projectionVersion,
    })
    return true
  })
}

/**
 * Applies what this window wrote. Where the other window wrote before and has not stored it yet,
 * the journal has it: it is fetched and stored first, so that the order is the journal's.
 */
export async function applyInOrder(
  db: TantoDatabase,
  readJournal: DesktopApi['readJournal'],
  written: Stretch,
): Promise<void> {
  while (!(await applyStretch(db, written))) {
    const tip = await readTip(db)
    const page = await readJournal({ fromSeq: (tip?.seq ?? 0) + 1, limit: largestPage })
    const { events, chain } = page
    const isNext = chain !== null && (await applyStretch(db, { events, chain }))
    if (!isNext) throw new Error('The journal does not go on where the working store ends')
  }
}

type Row = Rows[keyof Rows]
type Counts = Pick<Tip, 'rows' | 'factPages' | 'held'>

/** Folds events into the rows that are there, and counts those that are new or gone. */
async function foldInto(
  db: TantoDatabase,
  events: readonly JournaledEvent[],
  before: Counts,
): Promise<Counts> {
  const counts = { ...before.rows }
  let { factPages } = before
  for (const name of rowTables) {
    const mine = events.filter(isByItself).filter((event) => subjectOf(event).table === name)
    if (mine.length === 0) continue
    const table = db.table(name) as Table<Row, string>
    const ids = [...new Set(mine.map((event) => subjectOf(event).id))]
    const stored = await table.bulkGet(ids)
    const rows = new Map<string, Row | undefined>(ids.map((id, index) => [id, stored[index]]))
    for (const event of mine) {
      const { id } = subjectOf(event)
      rows.set(id, reduceRow(name, rows.get(id), event))
    }
    const present = [...rows.values()].filter((row) => row !== undefined)
    const gone = ids.filter((id, index) => stored[index] && !rows.get(id))
    counts[name] += present.length - stored.filter((row) => row !== undefined).length
    await table.bulkPut(present)
    if (gone.length > 0) await table.bulkDelete(gone)
    if (isFactTable(name)) {
      const changes = ids.map((id, index) => ({ id, from: stored[index], to: rows.get(id) }))
      factPages += await keepFacts(db, name, changes as RowChange[])
    }
  }
  return { rows: counts, factPages, held: before.held }
}
