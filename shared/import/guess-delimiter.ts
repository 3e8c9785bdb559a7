import { headRowOf } from './heads.ts'
import { delimiters } from './import-plan.ts'
import { readCsv } from './read-csv.ts'

type Delimiter = (typeof delimiters)[number]

const rowsLookedAt = 200

/**
 * What stands between the cells: that by which most of the first rows are as wide as the heads, and
 * of two alike that which makes more columns. A text of one column is taken for one with commas.
 */
export function guessDelimiter(beginning: string): Delimiter {
  let best: Delimiter = ','
  let most = 0
  for (const delimiter of delimiters) {
    const fit = fitOf(beginning, delimiter)
    if (fit > most) [best, most] = [delimiter, fit]
  }
  return best
}

/** From 0 (one column) on. */
function fitOf(beginning: string, delimiter: Delimiter): number {
  const reader = readCsv(delimiter)
  const whole = reader.read(beginning)
  const rows = (whole.length > 1 ? whole : [...whole, ...reader.end().rows])
    .slice(0, rowsLookedAt)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const width = rows[headRowOf(rows)]?.cells.length ?? 0
  if (width < 2) return 0
  const alike = rows.filter(({ cells, isBroken }) => cells.length === width && !isBroken)
  return alike.length / rows.length + Math.min(width, 100) / 1000
}
