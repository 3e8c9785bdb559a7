import { clipped } from '../base/clipped.ts'
import type { CurrencyCode, Money } from '../money/money.ts'
import { cellLines, cellText, saysNothing } from './cell-text.ts'
import { boundsOf, kindOf, longestOf } from './field-kind.ts'
import { currencyNamed, readFileAmount } from './file-amount.ts'
import { readFileDate } from './file-date.ts'
import { readQuantity } from './file-number.ts'
import { fieldsOfMany, type ImportFieldId, type TabledThing } from './import-fields.ts'
import type { Dialect } from './import-plan.ts'
import type { ProblemKind } from './row-problem.ts'

export type CellValue = string | number | Money
export type RowValues = { [F in ImportFieldId]?: CellValue | undefined }

export type ReadRow = {
  readonly values: RowValues
  /** Fields with a cell that could not be read: nothing is known of them by this row. */
  readonly unread: ReadonlySet<ImportFieldId>
}

export type Column = { readonly field: ImportFieldId; readonly places: readonly number[] }

/** The text of a field; empty where there is none. */
export function textIn(values: RowValues, field: ImportFieldId): string {
  const value = values[field]
  return typeof value === 'string' ? value : ''
}

type Tell = (field: ImportFieldId, problem: ProblemKind, text: string) => void

/**
 * Reads the cells of a row, each strictly as its field is read. A cell that is not there at all, for
 * the row is cut short, says nothing, not even that it is empty.
 */
export function cellReader(
  what: TabledThing,
  { dateOrder, decimalSign: sign, currency }: Dialect,
): (columns: readonly Column[], cells: readonly string[], tell: Tell) => ReadRow {
  const readers = {
    day: remembering((text) => readFileDate(text, dateOrder)),
    number: (text: string, _usual: CurrencyCode, field: ImportFieldId): number | null => {
      const number = readQuantity(text, sign)
      const [least, most] = boundsOf(field)
      return number !== null && number >= least && number <= most ? number : null
    },
    amount: (text: string, usual: CurrencyCode): Money | null =>
      readFileAmount(text, { sign, usual }),
  }
  const problems = { day: 'not-a-date', number: 'not-a-number', amount: 'not-an-amount' } as const

  return (columns, cells, tell) => {
    const values: RowValues = {}
    const unread = new Set<ImportFieldId>()
    const usual = currencyOfRow(columns, cells, currency)
    for (const { field, places } of columns) {
      if (places.every((place) => place >= cells.length)) unread.add(field)
      const text = textOf(field, places, cells)
      const kind = kindOf(field)
      if (text === '' || (kind !== 'text' && saysNothing(text)) || field === 'currency') continue
      if (kind === 'text') {
        values[field] = fitting(text, longestOf(what, field), (problem) =>
          tell(field, problem, text),
        )
        continue
      }
      const value = readers[kind](text, usual, field)
      if (value === null) {
        tell(field, problems[kind], text)
        unread.add(field)
      } else values[field] = value
    }
    return { values, unread }
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
