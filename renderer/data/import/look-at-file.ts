import type { ColumnNames } from '#shared/import/column-names.ts'
import { guessColumns } from '#shared/import/guess-columns.ts'
import {
  cellsRead,
  guessDateOrder,
  guessDecimalSign,
  type Habits,
} from '#shared/import/guess-dialect.ts'
import { guessDelimiter } from '#shared/import/guess-delimiter.ts'
import { headRowOf, headsOf } from '#shared/import/heads.ts'
import type { TabledThing } from '#shared/import/import-fields.ts'
import type { Dialect } from '#shared/import/import-plan.ts'
import { type CsvReader, type CsvRow, readCsv } from '#shared/import/read-csv.ts'
import { textOf } from './file-pieces.ts'
import { type EncodingGuess, isMostlyText } from './guess-encoding.ts'
import type { FileProblem, Opened, Refused } from './import-engine.ts'

export type Defaults = Habits & { readonly currency: string }

/** In bytes. */
const largestFile = 200_000_000
export const mostColumns = 2000
/** Rows by which dates, numbers and columns are guessed, and those that are shown. */
const sampleRows = 2000
const shownRows = 20
const longestShown = 500

type Asked = {
  readonly what: TabledThing
  /** What is not to be guessed. */
  readonly chosen: Partial<Dialect>
  readonly defaults: Defaults
  /** Found once for a file: it may take reading all of it. */
  readonly guessed: () => Promise<EncodingGuess>
  readonly names: ColumnNames
}

/** Reads the beginning of a file, and guesses how it is written and what its columns say. */
export async function lookAtFile(file: Blob, asked: Asked): Promise<Opened> {
  const { what, chosen, defaults, names } = asked
  if (file.size === 0) return refused('empty')
  if (file.size > largestFile) return refused('too-big')
  const guessed = await asked.guessed()
  const encoding = chosen.encoding ?? guessed.encoding
  const beginning = await firstText(file, encoding)
  if (!isMostlyText(beginning)) return refused('not-text')
  const delimiter = chosen.delimiter ?? guessDelimiter(beginning)
  const rows = await firstRows(file, { encoding, delimiter })
  if ('kind' in rows) return rows
  const place = headRowOf(rows)
  const heads = headsOf(rows[place]?.cells ?? [])
  const below = rows.slice(place + 1).map(({ cells }) => cells)
  const problem = problemOf(heads, below, what)
  if (problem) return refused(problem)

  const columns = guessColumns({ heads, rows: below }, what, names)
  const dates = guessDateOrder(cellsRead(below, heads, { columns, kinds: ['day'] }), defaults)
  const numbers = cellsRead(below, heads, { columns, kinds: ['number', 'amount'] })
  const decimals = guessDecimalSign(numbers, delimiter)
  const dialect: Dialect = {
    encoding,
    delimiter,
    dateOrder: chosen.dateOrder ?? dates.value,
    decimalSign: chosen.decimalSign ?? decimals.value,
    currency: chosen.currency ?? defaults.currency,
  }
  const doubts = { encoding: guessed.isSure, dateOrder: dates.isSure, decimalSign: decimals.isSure }
  const unsure = (['encoding', 'dateOrder', 'decimalSign'] as const).filter(
    (part) => chosen[part] === undefined && !doubts[part],
  )
  return {
    kind: 'opened',
    heads,
    rows: below
      .slice(0, shownRows)
      .map((cells) => cells.map((cell) => cell.slice(0, longestShown))),
    plan: { what, dialect, columns: columns.slice(0, 60) },
    bytes: file.size,
    unsure,
  }
}

export const refused = (problem: FileProblem, line?: number): Refused =>
  line === undefined ? { kind: 'refused', problem } : { kind: 'refused', problem, line }

async function firstText(file: Blob, encoding: Dialect['encoding']): Promise<string> {
  for await (const { text } of textOf(file, encoding)) return text
  return ''
}

/** Rows enough to guess by: those of the first piece, or more where it holds less than two. */
async function firstRows(
  file: Blob,
  { encoding, delimiter }: Pick<Dialect, 'encoding' | 'delimiter'>,
): Promise<readonly CsvRow[] | Refused> {
  const reader = readCsv(delimiter)
  let rows: CsvRow[] = []
  for await (const { text } of textOf(file, encoding)) {
    rows = [...rows, ...reader.read(text).filter(isFilled)]
    if (rows.length > 1) return rows.slice(0, sampleRows)
    const endless = endlessRow(reader)
    if (endless) return endless
  }
  const { rows: last, openQuoteAt } = reader.end()
  if (openQuoteAt !== null) return refused('unclosed-quote', openQuoteAt)
  return [...rows, ...last.filter(isFilled)]
}

/** The refusal of a row that has no end. */
export function endlessRow(reader: CsvReader): Refused | null {
  const endless = reader.endless()
  if (!endless) return null
  return endless.isQuoted ? refused('unclosed-quote', endless.line) : refused('not-text')
}

export const isFilled = ({ cells }: CsvRow) => cells.some((cell) => cell.trim() !== '')

function problemOf(
  heads: readonly string[],
  below: readonly unknown[],
  what: TabledThing,
): FileProblem | null {
  if (heads.length === 0) return 'empty'
  if (heads.length > mostColumns) return 'too-many-columns'
  // Names alone make customers; a number alone tells nothing of an order.
  if (heads.length === 1 && what === 'orders') return 'one-column'
  return below.length === 0 ? 'no-rows' : null
}
