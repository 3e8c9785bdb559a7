import { type ColumnNames, foldedHead } from './column-names.ts'
import { type DateOrder, readFileDate } from './file-date.ts'
import { readFileAmount } from './file-amount.ts'
import { readQuantity } from './file-number.ts'
import {
  fieldsOfMany,
  type ImportFieldId,
  importFieldIds,
  type TabledThing,
} from './import-fields.ts'
import { type FieldKind, kindOf } from './field-kind.ts'
import { dateOrders, decimalSigns, type ImportPlan } from './import-plan.ts'

type Table = { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] }
type Fit = { readonly field: ImportFieldId; readonly column: number; readonly fit: number }

/** Rows whose cells are looked at. */
const lookedAt = 50

/**
 * Which column says what: by its head, best first, each column once and each field once but for
 * those that may have several. A column whose cells are mostly something else is not taken, and mail
 * addresses are known without a head.
 */
export function guessColumns(
  { heads, rows }: Table,
  what: TabledThing,
  names: ColumnNames,
): ImportPlan['columns'] {
  const folded = heads.map(foldedHead)
  const cellsOf = (column: number) =>
    rows.slice(0, lookedAt).flatMap((row) => row[column]?.trim() || [])
  const fits = importFieldIds[what].flatMap((field) => {
    const known = namesOf(names, what, field)
    return folded.flatMap((head, column) => {
      const fit = bestFit(head, known)
      return fit > 0 && isMostly(kindOf(field), cellsOf(column)) ? { field, column, fit } : []
    })
  })
  const chosen = assigned(fits, names)
  const mail: ImportFieldId = what === 'orders' ? 'email' : 'contactEmail'
  const hasMail = [...chosen.values()].some((field) => field === 'email' || field === mail)
  const mails = heads.findIndex((_, column) => !chosen.has(column) && isMail(cellsOf(column)))
  if (!hasMail && mails !== -1) chosen.set(mails, mail)
  if (what === 'accounts') giveToPerson(chosen)
  return [...chosen]
    .toSorted(([a], [b]) => a - b)
    .map(([column, field]) => ({ field, head: heads[column] ?? '' }))
}

/**
 * Beside a person's name, a mail address is theirs and not the firm's, and so is a telephone number
 * in a list of people: their first and last names have columns of their own.
 */
function giveToPerson(chosen: Map<number, ImportFieldId>): void {
  const people = [...chosen.values()].filter((field) => field === 'contactName').length
  const give = (from: ImportFieldId, to: ImportFieldId) => {
    const place = [...chosen].find(([, field]) => field === from)?.[0]
    if (place !== undefined && ![...chosen.values()].includes(to)) chosen.set(place, to)
  }
  if (people > 0) give('email', 'contactEmail')
  if (people > 1) give('phone', 'contactPhone')
}

function assigned(fits: readonly Fit[], names: ColumnNames): Map<number, ImportFieldId> {
  const chosen = new Map<number, ImportFieldId>()
  const whole = new Set<ImportFieldId>()
  for (const { field, column, fit } of fits.toSorted((a, b) => b.fit - a.fit)) {
    if (chosen.has(column) || whole.has(field)) continue
    chosen.set(column, field)
    // A part of it leaves room for the others; all of it at once does not.
    const isPart =
      field in fieldsOfMany && names.parts[field as keyof typeof names.parts] && fit < 2
    if (!isPart) whole.add(field)
  }
  return chosen
}

type Known = { readonly name: string; readonly weight: number }

function namesOf(names: ColumnNames, what: TabledThing, field: ImportFieldId): readonly Known[] {
  const own = (names[what] as Partial<Record<ImportFieldId, readonly string[]>>)[field] ?? []
  const parts = (names.parts as Partial<Record<ImportFieldId, readonly string[]>>)[field] ?? []
  return [
    ...own.map((name, index) => ({ name: foldedHead(name), weight: 3 - index / 1000 })),
    ...parts.map((name) => ({ name: foldedHead(name), weight: 1.9 })),
  ]
}

/** How much of a head a name must be: "Order Status" is no number of an order. */
const leastPart = 0.55

/** 0: none of the names is in it. */
function bestFit(head: string, known: readonly Known[]): number {
  let best = 0
  for (const { name, weight } of known) {
    if (head === name) best = Math.max(best, weight)
    const isTellable = name.length > (/^[\p{Script=Latin}\d#]+$/u.test(name) ? 4 : 1)
    const part = name.length / head.length
    if (isTellable && part >= leastPart && head.includes(name)) best = Math.max(best, part)
  }
  return best
}

const readers: Readonly<Record<FieldKind, (cell: string) => boolean>> = {
  text: () => true,
  day: (cell) => dateOrders.some((order: DateOrder) => readFileDate(cell, order) !== null),
  number: (cell) => decimalSigns.some((sign) => readQuantity(cell, sign) !== null),
  amount: (cell) =>
    decimalSigns.some((sign) => readFileAmount(cell, { sign, usual: 'EUR' }) !== null),
}

function isMostly(kind: FieldKind, cells: readonly string[]): boolean {
  return cells.length === 0 || cells.filter(readers[kind]).length * 3 >= cells.length
}

function isMail(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell))
}
