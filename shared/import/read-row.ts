import { clipped } from '../base/clipped.ts'
import type { LocalDate } from '../base/local-date.ts'
import type { CurrencyCode, Money } from '../money/money.ts'
import { cellLines, cellText, saysNothing } from './cell-text.ts'
import { boundsOf, kindOf, longestOf } from './field-kind.ts'
import { currencyNamed, readFileAmount } from './file-amount.ts'
import { readFileDate } from './file-date.ts'
import { readQuantity } from './file-number.ts'
import {
  fieldsOfMany,
  type ImportFieldId,
  importFieldIds,
  neededFields,
  type TabledThing,
} from './import-fields.ts'
import type { Dialect, ImportPlan } from './import-plan.ts'
import type { CsvRow } from './read-csv.ts'
import type { ProblemKind, RowProblem } from './row-problem.ts'

export type CellValue = string | number | Money
export type RowValues = { [F in ImportFieldId]?: CellValue }

export type ReadRow = {
  readonly values: RowValues
  /** Fields with a cell that could not be read: nothing is known of them by this row. */
  readonly unread: ReadonlySet<ImportFieldId>
}

type Column = { readonly field: ImportFieldId; readonly places: readonly number[] }
type Reading = ReadRow & {
  readonly tell: (field: ImportFieldId | null, problem: ProblemKind, text: string) => void
}

const longestProblemText = 200

/** Which fields a plan has columns for, in the file that it is for. */
export function columnsOf(plan: ImportPlan, heads: readonly string[]): readonly Column[] {
  return importFieldIds[plan.what as TabledThing].flatMap((field) => {
    const own = plan.columns.filter((column) => column.field === field)
    const places = own.map(({ head }) => heads.indexOf(head)).filter((place) => place !== -1)
    const used = field in fieldsOfMany ? places.toSorted((a, b) => a - b) : places.slice(0, 1)
    return used.length > 0 ? { field, places: used } : []
  })
}

/**
 * Reads rows by a plan. Nothing in a file can make it fail: what can't be read is told, and a row
 * without what it needs (`neededFields`) is null.
 */
export function rowReader(
  plan: ImportPlan,
  heads: readonly string[],
  tell: (problem: RowProblem) => void,
): (row: CsvRow) => ReadRow | null {
  const what = plan.what as TabledThing
  const columns = columnsOf(plan, heads)
  const read = valueReader(what, plan.dialect)
  return (row) => {
    const say = (field: ImportFieldId | null, problem: ProblemKind, text: string) => {
      const weight = problem === 'missing' ? 'refused' : 'noted'
      tell({ line: row.line, field, problem, text: clipped(text, longestProblemText), weight })
    }
    const missing = missingIn(row, what, columns)
    if (missing) {
      say(missing, 'missing', row.cells.join(' ').trim())
      return null
    }
    if (row.isBroken) say(null, 'stray-quote', row.cells.join(' '))
    const beyond = row.cells.slice(heads.length).join(' ').trim()
    if (beyond !== '') say(null, 'too-many-cells', beyond)
    const reading: Reading = { values: {}, unread: new Set(), tell: say }
    read(columns, row.cells, reading)
    return reading
  }
}

function missingIn({ cells }: CsvRow, what: TabledThing, columns: readonly Column[]) {
  return neededFields[what].find((field) => {
    const places = columns.find((column) => column.field === field)?.places ?? []
    return places.every((place) => cellText(cells[place] ?? '') === '')
  })
}

function valueReader(what: TabledThing, { dateOrder, decimalSign: sign, currency }: Dialect) {
  const day = remembering((text) => readFileDate(text, dateOrder))
  const readers = {
    day: (text: string): LocalDate | null => day(text),
    number: (text: string, _usual: CurrencyCode, field: ImportFieldId): number | null => {
      const number = readQuantity(text, sign)
      const [least, most] = boundsOf(field)
      return number !== null && number >= least && number <= most ? number : null
    },
    amount: (text: string, usual: CurrencyCode): Money | null =>
      readFileAmount(text, { sign, usual }),
  }
  const problems = { day: 'not-a-date', number: 'not-a-number', amount: 'not-an-amount' } as const

  return (columns: readonly Column[], cells: readonly string[], reading: Reading) => {
    const usual = currencyOfRow(columns, cells, currency)
    for (const { field, places } of columns) {
      const text = textOf(field, places, cells)
      const kind = kindOf(field)
      if (text === '' || (kind !== 'text' && saysNothing(text)) || field === 'currency') continue
      if (kind === 'text') {
        reading.values[field] = fitting(text, longestOf(what, field), (problem) =>
          reading.tell(field, problem, text),
        )
        continue
      }
      const value = readers[kind](text, usual, field)
      if (value === null) {
        reading.tell(field, problems[kind], text)
        ;(reading.unread as Set<ImportFieldId>).add(field)
      } else reading.values[field] = value
    }
  }
}

function textOf(field: ImportFieldId, places: readonly number[], cells: readonly string[]): string {
  const between = fieldsOfMany[field]
  if (between === undefined) return cellText(cells[places[0] ?? -1] ?? '')
  const clean = between === '\n' ? cellLines : cellText
  return places
    .map((place) => clean(cells[place] ?? ''))
    .filter((part) => part !== '')
    .join(between)
}

function fitting(text: string, longest: number, tell: (problem: ProblemKind) => void): string {
  if (text.includes('\uFFFD')) tell('unreadable-letters')
  if (text.length <= longest) return text
  tell('too-long')
  return clipped(text, longest).trimEnd()
}

function currencyOfRow(
  columns: readonly Column[],
  cells: readonly string[],
  usual: CurrencyCode,
): CurrencyCode {
  const place = columns.find(({ field }) => field === 'currency')?.places[0]
  return (place !== undefined && currencyNamed(cells[place] ?? '', usual)) || usual
}

/** The dates of a file come again and again. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = read(text)
    if (known.size < 20_000) known.set(text, value)
    return value
  }
}
