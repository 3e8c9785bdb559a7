import type { Table } from 'dexie'
import type { Rows, TableName } from '#shared/event/projection.ts'
import { isFactTable } from '#shared/insight/facts.ts'
import { rowTables, type TantoDatabase, type Tip } from './database.ts'
import { keepFacts, type RowChange } from './insight/keep-facts.ts'

export type Row = Rows[TableName]
type Change = { readonly from: Row | undefined; to: Row | undefined }
type Counts = Pick<Tip, 'rows' | 'factPages'>

/** Rows of one transaction: each is read once, changed however often, and written once. */
export type RowsInHand = {
  /** Has to come before a row is asked for. */
  readonly load: (table: TableName, ids: readonly string[]) => Promise<void>
  /** Puts a row in hand that was read already. */
  readonly take: (table: TableName, row: Row) => void
  readonly get: (table: TableName, id: string) => Row | undefined
  readonly set: (table: TableName, id: string, row: Row | undefined) => void
  /** All in hand of a table, those that are gone left out. */
  readonly all: (table: TableName) => readonly Row[]
  /** Writes what changed, and counts what is new or gone. */
  readonly write: (before: Counts) => Promise<Counts>
}

export function rowsInHand(db: TantoDatabase): RowsInHand {
  const tables = new Map(rowTables.map((name) => [name, new Map<string, Change>()]))
  const inHand = (table: TableName) => tables.get(table) as Map<string, Change>

  return {
    load: async (table, ids) => {
      const missing = [...new Set(ids)].filter((id) => !inHand(table).has(id))
      if (missing.length === 0) return
      const stored = await db.table<Row, string>(table).bulkGet(missing)
      missing.forEach((id, index) =>
        inHand(table).set(id, { from: stored[index], to: stored[index] }),
      )
    },
    take: (table, row) => {
      if (!inHand(table).has(row.id)) inHand(table).set(row.id, { from: row, to: row })
    },
    get: (table, id) => inHand(table).get(id)?.to,
    set: (table, id, row) => {
      const change = inHand(table).get(id)
      if (!change) throw new Error('A row is changed that was not read')
      change.to = row
    },
    all: (table) => [...inHand(table).values()].flatMap(({ to }) => to ?? []),
    write: async (before) => {
      const counts = { ...before.rows }
      let { factPages } = before
      for (const name of rowTables) {
        const changes = [...inHand(name)].flatMap(([id, { from, to }]) =>
          from === to ? [] : { id, from, to },
        )
        if (changes.length === 0) continue
        counts[name] += await writeTo(db.table(name), changes)
        if (isFactTable(name)) factPages += await keepFacts(db, name, changes as RowChange[])
      }
      return { rows: counts, factPages }
    },
  }
}

/** @returns how many rows there are more than before */
async function writeTo(
  table: Table<Row, string>,
  changes: readonly (Change & { readonly id: string })[],
): Promise<number> {
  const present = changes.flatMap(({ to }) => to ?? [])
  const gone = changes.filter(({ to }) => to === undefined).map(({ id }) => id)
  await table.bulkPut(present)
  if (gone.length > 0) await table.bulkDelete(gone)
  return changes.reduce((sum, { from, to }) => sum + (to ? 1 : 0) - (from ? 1 : 0), 0)
}
