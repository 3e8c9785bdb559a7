import type { Rows } from '#shared/event/projection.ts'
import {
  type FactPage,
  factPageId,
  type FactTable,
  factTables,
  type KeptFact,
  keptFact,
} from '#shared/insight/facts.ts'
import type { TantoDatabase } from '../database.ts'

type FactRow = Rows[FactTable]

/** A row before and after some events; undefined: there was, or is, none. */
export type RowChange = {
  readonly id: string
  readonly from: FactRow | undefined
  readonly to: FactRow | undefined
}

/**
 * Keeps the pages of facts true to rows that changed, within the transaction that changes them. Most
 * of what happens in a call changes no fact, and then nothing is read or written.
 * @returns how many pages there are more than before
 */
export async function keepFacts(
  db: TantoDatabase,
  table: FactTable,
  changes: readonly RowChange[],
): Promise<number> {
  const news = new Map<string, Map<string, KeptFact | null>>()
  for (const { id, from, to } of changes) {
    const [before, after] = [from, to].map((row) => (row ? keptFact(table, row) : null))
    if (JSON.stringify(before) === JSON.stringify(after)) continue
    const pageId = factPageId(table, id)
    news.set(
      pageId,
      (news.get(pageId) ?? new Map<string, KeptFact | null>()).set(id, after ?? null),
    )
  }
  if (news.size === 0) return 0
  const ids = [...news.keys()]
  const stored = await db.facts.bulkGet(ids)
  const pages = ids.map((id, index): FactPage => {
    const facts = new Map(stored[index]?.facts)
    for (const [rowId, fact] of news.get(id) ?? []) {
      if (fact === null) facts.delete(rowId)
      else facts.set(rowId, fact)
    }
    return { id, table, facts: [...facts] }
  })
  // An empty page goes: which pages there are follows from the rows alone.
  const full = pages.filter(({ facts }) => facts.length > 0)
  const empty = pages.filter((page) => !full.includes(page)).map(({ id }) => id)
  await db.facts.bulkPut(full)
  await db.facts.bulkDelete(empty)
  return full.length - stored.filter((page) => page !== undefined).length
}

type AllRows = ReadonlyMap<keyof Rows, ReadonlyMap<string, Rows[keyof Rows] | undefined>>

/** All pages of facts of all rows there are. */
export function factPagesOf(rows: AllRows): FactPage[] {
  const pages = new Map<string, FactPage & { facts: [string, KeptFact][] }>()
  for (const table of factTables) {
    for (const [rowId, row] of rows.get(table) ?? []) {
      const fact = row ? keptFact(table, row as FactRow) : null
      if (!fact) continue
      const id = factPageId(table, rowId)
      const page = pages.get(id) ?? { id, table, facts: [] }
      pages.set(id, page)
      page.facts.push([rowId, fact])
    }
  }
  return [...pages.values()]
}
