import type { Table } from 'dexie'
import type { JournaledEvent } from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf, type TableName } from '#shared/event/projection.ts'
import type { TantoDatabase } from './database.ts'

type Row = Rows[TableName]

const projectionTables = ['cases', 'calls', 'entries', 'proposals'] as const

/**
 * Stores events and brings the rows they are about up to them, all or nothing. Events come in
 * journal order. When the store already holds later ones (the other window was quicker, or a hole
 * is filled), those rows are folded anew from all their events, so that what came later wins.
 */
export async function applyEvents(
  db: TantoDatabase,
  events: readonly JournaledEvent[],
): Promise<void> {
  const [first] = events
  if (!first) return
  await db.transaction(
    'rw',
    [db.events, ...projectionTables.map((name) => db.table(name))],
    async () => {
      const isNext = (await newestSeq(db)) < first.seq
      await db.events.bulkPut(events.map((event) => ({ ...event, subjectId: subjectOf(event).id })))
      await (isNext
        ? Promise.all(projectionTables.map((name) => foldInto(db.table(name), name, events)))
        : foldAnew(db, events))
    },
  )
}

/** Place of the newest event in the store; 0 for an empty one. */
export async function newestSeq(db: TantoDatabase): Promise<number> {
  return (await db.events.orderBy('seq').reverse().limit(1).primaryKeys())[0] ?? 0
}

async function foldInto(
  table: Table<Row, string>,
  name: TableName,
  events: readonly JournaledEvent[],
): Promise<void> {
  const mine = events.filter((event) => subjectOf(event).table === name)
  if (mine.length === 0) return
  const ids = [...new Set(mine.map((event) => subjectOf(event).id))]
  const stored = await table.bulkGet(ids)
  const rows = new Map<string, Row | undefined>(ids.map((id, index) => [id, stored[index]]))
  for (const event of mine) {
    const { id } = subjectOf(event)
    rows.set(id, reduceRow(name, rows.get(id), event))
  }
  await table.bulkPut([...rows.values()].filter((row) => row !== undefined))
}

async function foldAnew(db: TantoDatabase, events: readonly JournaledEvent[]): Promise<void> {
  const subjects = new Map(events.map((event) => [subjectOf(event).id, subjectOf(event).table]))
  for (const [id, name] of subjects) {
    const history = await db.events.where('subjectId').equals(id).sortBy('seq')
    const row = history.reduce<Row | undefined>(
      (current, event) => reduceRow(name, current, event),
      undefined,
    )
    if (row) await db.table(name).put(row)
  }
}
