import type { Table } from 'dexie'
import type { JournaledEvent } from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf, type TableName } from '#shared/event/projection.ts'
import type { TantoDatabase } from './database.ts'

type Row = Rows[TableName]

const projectionTables = ['cases', 'calls', 'entries', 'proposals'] as const

/** Stores events and folds each into its row, all or nothing. Events come in journal order. */
export async function applyEvents(
  db: TantoDatabase,
  events: readonly JournaledEvent[],
): Promise<void> {
  await db.transaction('rw', [db.events, ...projectionTables.map((name) => db.table(name))], () =>
    Promise.all([
      db.events.bulkPut(events.map((event) => ({ ...event, subjectId: subjectOf(event).id }))),
      ...projectionTables.map((name) => foldInto(db.table(name), name, events)),
    ]),
  )
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

/** Folds the rows of some events anew from all their events: for events that came out of order. */
export async function refoldSubjects(
  db: TantoDatabase,
  events: readonly JournaledEvent[],
): Promise<void> {
  const subjects = new Map(events.map((event) => [subjectOf(event).id, subjectOf(event).table]))
  await db.transaction(
    'rw',
    [db.events, ...projectionTables.map((name) => db.table(name))],
    async () => {
      for (const [id, name] of subjects) {
        const history = await db.events.where('subjectId').equals(id).sortBy('seq')
        const row = history.reduce<Row | undefined>(
          (current, event) => reduceRow(name, current, event),
          undefined,
        )
        if (row) await db.table(name).put(row)
      }
    },
  )
}
