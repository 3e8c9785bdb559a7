import { Dexie, type ObservabilitySet, RangeSet, type Table } from 'dexie'
import { createSearchIndex, type SearchIndex } from '#shared/search/search-index.ts'
import { searchables, type Searchable, searchedTables } from '#shared/search/searchable.ts'
import type { TantoDatabase } from '../database.ts'

/** What can be found in a store, as it is now. */
export type StoreIndex = {
  readonly find: SearchIndex['find']
  /** How much of the store was read, from 0 to 1. */
  readonly share: () => number
  readonly end: () => void
}

type Row = { readonly id: string }

/** So many rows are read at once; a search is answered between. */
const readAtOnce = 500

/**
 * Reads all of the store that can be found, and from then on what changes, whichever window changed
 * it. `onChange` is called whenever something else may be found: after each piece that was read, and
 * after each change. What is found meanwhile is right as far as it goes.
 */
export function followStore(
  db: TantoDatabase,
  onChange: () => void,
  onFailure: (error: unknown) => void,
): StoreIndex {
  const index = createSearchIndex()
  let share = 0
  let isEnded = false
  let turn = Promise.resolve()

  const put = (name: (typeof searchedTables)[number], row: Row) => {
    const toSearchable = searchables[name] as ((row: Row) => Searchable | null) | undefined
    const found = toSearchable?.(row) ?? null
    if (found) index.put(found)
    else index.remove(row.id)
  }
  const readAll = async () => {
    share = 0
    index.clear()
    const counts = await Promise.all(searchedTables.map((name) => db.table(name).count()))
    const all = counts.reduce((sum, count) => sum + count, 0)
    let read = 0
    for (const name of searchedTables) {
      const table = db.table(name) as Table<Row, string>
      let rows: Row[] = []
      do {
        const last = rows.at(-1)?.id
        rows = await (last === undefined ? table.toCollection() : table.where('id').above(last))
          .limit(readAtOnce)
          .toArray()
        if (isEnded) return
        for (const row of rows) put(name, row)
        read += rows.length
        share = Math.min(1, read / Math.max(1, all))
        onChange()
      } while (rows.length === readAtOnce)
    }
    share = 1
    onChange()
  }
  const readAnew = async (name: (typeof searchedTables)[number], ids: readonly string[]) => {
    const rows = await db.table<Row, string>(name).bulkGet([...ids])
    for (const [at, id] of ids.entries()) {
      const row = rows[at]
      if (row) put(name, row)
      else index.remove(id)
    }
    onChange()
  }
  // One after the other: an older state of a row must not come behind a newer one.
  const next = (work: () => Promise<void>) => {
    turn = turn
      .then(() => (isEnded ? undefined : work()))
      .catch((error: unknown) => {
        if (!isEnded) onFailure(error)
      })
  }
  const onMutation = (parts: ObservabilitySet) => {
    for (const name of searchedTables) {
      const changed = parts[`idb://${db.name}/${name}/`]
      if (!changed) continue
      const ids = idsIn(changed)
      next(ids ? () => readAnew(name, ids) : readAll)
    }
  }
  // Before the first row is read: what changes while it is read is read once more.
  Dexie.on('storagemutated', onMutation)
  next(readAll)

  return {
    find: index.find,
    share: () => share,
    end: () => {
      isEnded = true
      Dexie.on.storagemutated.unsubscribe(onMutation)
      index.clear()
    },
  }
}

/** The keys of the rows that changed; null: so many at once that none is named. */
function idsIn(changed: ObservabilitySet[string]): string[] | null {
  const ids: string[] = []
  for (const { from, to } of RangeSet(changed)) {
    if (from !== to || typeof from !== 'string') return null
    ids.push(from)
  }
  return ids
}
