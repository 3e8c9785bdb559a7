import type { Table } from 'dexie'
import {
  ofOrder,
  type Searchable,
  searchables,
  type SearchedTable,
  searchedTables,
  type Source,
} from '#shared/search/searchable.ts'
import type { TantoDatabase } from '../database.ts'
import { readOrders } from '../orders.ts'

/** So many are handed on at once; a search is answered between. */
const atOnce = 4000

/** What does not lie in rows of its own: read as a whole, and anew when that table changes. */
export const wholes = {
  order: {
    follows: 'imports',
    read: async (db) => [...(await readOrders(db)).values()].map((order) => ofOrder(order)),
  },
} as const satisfies Partial<
  Record<
    Source,
    {
      readonly follows: keyof TantoDatabase
      readonly read: (db: TantoDatabase) => Promise<readonly Searchable[]>
    }
  >
>
export type Whole = keyof typeof wholes

/** What to read: everything, or one of the wholes. */
export type Wanted = 'all' | Whole

/** Gets each piece that was read, and how much there was of it by then, from 0 to 1. */
export type OnRead = (found: readonly Searchable[], share: number) => void

type Row = { readonly id: string }

export function searchableOf(table: SearchedTable, row: Row): Searchable | null {
  return (searchables[table] as (row: never) => Searchable | null)(row as never)
}

/** Reads what can be found in a store, piece by piece, until nobody wants it any more. */
export async function readStore(
  db: TantoDatabase,
  wanted: Wanted,
  onRead: OnRead,
  isWanted: () => boolean,
): Promise<void> {
  if (wanted === 'all') await readRows(db, onRead, isWanted)
  for (const name of wanted === 'all' ? (Object.keys(wholes) as Whole[]) : [wanted]) {
    const found = await wholes[name].read(db)
    for (let from = 0; from < found.length && isWanted(); from += atOnce) {
      onRead(found.slice(from, from + atOnce), 1)
    }
  }
}

async function readRows(db: TantoDatabase, onRead: OnRead, isWanted: () => boolean): Promise<void> {
  const counts = await Promise.all(searchedTables.map((name) => db.table(name).count()))
  const all = counts.reduce((sum, count) => sum + count, 0)
  let read = 0
  for (const name of searchedTables) {
    const table = db.table(name) as Table<Row, string>
    let rows: Row[] = []
    do {
      const last = rows.at(-1)?.id
      rows = await (last === undefined ? table.toCollection() : table.where('id').above(last))
        .limit(atOnce)
        .toArray()
      if (!isWanted()) return
      read += rows.length
      const found = rows.flatMap((row) => searchableOf(name, row) ?? [])
      onRead(found, Math.min(1, read / Math.max(1, all)))
    } while (rows.length === atOnce)
  }
}
