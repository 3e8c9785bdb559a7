import type { Table } from 'dexie'

/** How many rows are looked at before the window gets its turn again: most can be long. */
const longRowsAtOnce = 100

/**
 * Goes through all rows of a table, some at a time, so that nothing on screen waits: an index of
 * names or numbers would leave them readable in a store that is sealed. Ends early once `look` says
 * that it has seen enough, or nobody wants to know any more.
 */
export async function inTurns<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  look: (rows: readonly Row[]) => 'enough' | void,
  search?: AbortSignal,
  rowsAtOnce = longRowsAtOnce,
): Promise<void> {
  let last = ''
  while (!search?.aborted) {
    // One after the other, on purpose: nothing on screen waits for all of them.
    // oxlint-disable-next-line no-await-in-loop
    const rows = await table.where('id').above(last).limit(rowsAtOnce).toArray()
    const isEnough = look(rows) === 'enough'
    const next = rows.at(-1)?.id
    if (isEnough || next === undefined || rows.length < rowsAtOnce) return
    last = next
  }
}
