import papaparse from 'papaparse'

export type CsvRow = {
  /** Where it begins, as an editor counts lines, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** A quotation mark stood where none may. */
  readonly isBroken: boolean
}

/** Reads rows from a text that comes in pieces. */
export type CsvReader = {
  /** The rows that are whole by now. */
  readonly read: (text: string) => CsvRow[]
  /** The last row, whether or not a line end stands behind it; the line of a quote left open. */
  readonly end: () => { readonly rows: CsvRow[]; readonly openQuoteAt: number | null }
  /**
   * Where a row began that is too long to be one: with quotation marks in it one was never closed,
   * else it is no table.
   */
  readonly endless: () => { readonly line: number; readonly isQuoted: boolean } | null
}

/** In UTF-16 units. A cell of a megabyte is still read; the rest of a file in one cell is not. */
const longestRow = 8_000_000

/**
 * RFC 4180, and what is written in its name: mixed line ends, stray quotes, rows of uneven length.
 * A line end within quotes stays as it is, but in a file that mixes them every one becomes \n.
 */
export function readCsv(delimiter: string): CsvReader {
  let pending = ''
  let line = 1
  let newline: '\n' | '\r\n' = '\r\n'

  const rowsOf = (isLast: boolean) => {
    if (newline === '\r\n' && !endsOnlyInPairs(pending)) newline = '\n'
    if (newline === '\n') pending = pending.replaceAll(/\r\n?/g, '\n')
    const { data, errors, meta } = parsed(pending, { delimiter, newline, isLast })
    pending = isLast ? '' : pending.slice(meta.cursor)
    const broken = new Set(errors.map(({ row }) => row))
    const rows = data.map((cells, index): CsvRow => {
      const row = { line, cells, isBroken: broken.has(index) }
      line += 1 + lineEndsIn(cells)
      return row
    })
    const open = errors.find(({ code }) => code === 'MissingQuotes')
    return { rows, openQuoteAt: open ? (rows[open.row]?.line ?? line) : null }
  }

  return {
    read: (text) => {
      pending += text
      // A \r at the end may be half a line end, and must not be taken for a whole one.
      const half = pending.endsWith('\r') ? '\r' : ''
      pending = pending.slice(0, pending.length - half.length)
      const { rows } = rowsOf(false)
      pending += half
      return rows
    },
    end: () => (pending === '' ? { rows: [], openQuoteAt: null } : rowsOf(true)),
    endless: () => (pending.length > longestRow ? { line, isQuoted: pending.includes('"') } : null),
  }
}

type Parsed = {
  readonly data: string[][]
  readonly errors: readonly { readonly code: string; readonly row: number }[]
  readonly meta: { readonly cursor: number }
}

function parsed(
  text: string,
  { delimiter, newline, isLast }: { delimiter: string; newline: '\n' | '\r\n'; isLast: boolean },
): Parsed {
  const all = new papaparse.Parser({ delimiter, newline }).parse(text, 0, !isLast) as Parsed
  // A line end behind the last row begins no further one.
  const isEmptyEnd = isLast && text.endsWith(newline) && all.data.at(-1)?.join('') === ''
  return isEmptyEnd ? { ...all, data: all.data.slice(0, -1) } : all
}

const endsOnlyInPairs = (text: string) => !/(?:^|[^\r])\n|\r(?!\n)/.test(text)

function lineEndsIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.match(/\r\n?|\n/g)?.length ?? 0
  }
  return count
}
