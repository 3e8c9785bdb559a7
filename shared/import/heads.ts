import { clipped } from '../base/clipped.ts'
import { printableLine } from '../document/printable.ts'

type Cells = { readonly cells: readonly string[] }

/** Longest head, in UTF-16 units (`importPlanSchema`). */
const longestHead = 1000
/** Rows in which the heads are looked for. */
const lookedAt = 20

/** "sep=;" above all is a word to spreadsheets, and no row. */
const filledIn = (cells: readonly string[]) =>
  /^sep=/i.test(cells[0] ?? '') ? 0 : cells.filter((cell) => cell.trim() !== '').length

/**
 * Which row holds the heads: the first, but for blank rows and those with a single cell filled above
 * a table of three columns or more: the title of a report.
 */
export function headRowOf(rows: readonly Cells[]): number {
  const filled = rows.slice(0, lookedAt).map(({ cells }) => filledIn(cells))
  const widest = Math.max(0, ...filled)
  return Math.max(
    0,
    filled.findIndex((count) => count > (widest > 2 ? 1 : 0)),
  )
}

/** Heads to choose by: none empty (then the column's letter), no two alike (then with a number). */
export function headsOf(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const named = clipped(printableLine(cell), longestHead - 10) || letterOf(index)
    let head = named
    for (let number = 2; taken.has(head); number += 1) head = `${named} (${number})`
    taken.add(head)
    return head
  })
}

/** A, B … Z, AA, as spreadsheets name their columns. */
function letterOf(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
