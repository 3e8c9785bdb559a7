import { type Order, orderKey, type OrderFields } from '../order/order.ts'
import { importExample, type ImportExample } from './import-example.ts'
import type { ImportFieldId } from './import-fields.ts'
import type { ImportCounts } from './import-record.ts'
import type { ReadRow } from './read-cells.ts'
import { isSameValue } from './same-value.ts'

type Outcome = 'added' | 'changed' | 'unchanged'
type Told = { readonly line: number; readonly order: Order; readonly outcome: Outcome }

/** Holds the orders of a file against those that are known. */
export type OrderComparison = {
  /** Takes a row; the lines of earlier rows that told something else of the same. */
  readonly take: (row: ReadRow, line: number) => readonly number[]
  readonly counts: () => Omit<ImportCounts, 'refused'>
  /** What is new or other, as it will be. */
  readonly news: () => readonly Order[]
  /** The first of it, what changes before what is new. */
  readonly examples: (most: number) => readonly ImportExample[]
}

/**
 * A field the file has a column for says what the file says, even nothing; one it has none for, or
 * whose cell can't be read, stays as it is known. A row that names a number and no position is about
 * the line of that product, or with no product either about every line of the order, so that a file
 * of numbers and dates alone is a correction. What the last row says of an order counts.
 */
export function compareOrders(
  book: ReadonlyMap<string, Order>,
  fields: readonly ImportFieldId[],
): OrderComparison {
  const said = new Map<string, Told>()
  const linesOf = byNumber(book)

  const take: OrderComparison['take'] = ({ values, unread }, line) => {
    const row = values as OrderFields
    const replaced: number[] = []
    for (const key of keysMeant(row, book, linesOf)) {
      const known = book.get(key)
      const order = merged({ known, row, key, cleared: clearedBy(fields, unread) })
      const before = said.get(key)
      const isNews = before && !isSame(before.order, order)
      if (isNews) replaced.push(before.line)
      if (before && !isNews) continue
      const outcome = known ? (isSame(known, order) ? 'unchanged' : 'changed') : 'added'
      said.delete(key)
      said.set(key, { line, order, outcome })
    }
    return replaced
  }

  const ordersThat = (isWanted: (outcome: Outcome) => boolean, most = Infinity) => {
    const orders: Order[] = []
    for (const { order, outcome } of said.values()) {
      if (orders.length >= most) break
      if (isWanted(outcome)) orders.push(order)
    }
    return orders
  }

  return {
    take,
    counts: () => {
      const counts = { added: 0, changed: 0, unchanged: 0 }
      for (const { outcome } of said.values()) counts[outcome] += 1
      return counts
    },
    news: () => ordersThat((outcome) => outcome !== 'unchanged'),
    examples: (most) =>
      (['changed', 'added'] as const)
        .flatMap((wanted) => ordersThat((outcome) => outcome === wanted, most))
        .slice(0, most)
        .map((order) => importExample(book.get(order.key) ?? null, order)),
  }
}

function byNumber(book: ReadonlyMap<string, Order>): ReadonlyMap<string, readonly Order[]> {
  const lines = new Map<string, Order[]>()
  for (const order of book.values()) {
    const known = lines.get(order.number)
    if (known) known.push(order)
    else lines.set(order.number, [order])
  }
  return lines
}

function keysMeant(
  row: OrderFields,
  book: ReadonlyMap<string, Order>,
  linesOf: ReadonlyMap<string, readonly Order[]>,
): readonly string[] {
  const own = orderKey(row)
  if (row.line !== undefined || book.has(own)) return [own]
  const lines = linesOf.get(row.number) ?? []
  const product = row.productNumber ?? row.product
  if (product === undefined) return lines.length > 0 ? lines.map(({ key }) => key) : [own]
  const alike = lines.filter((one) => one.productNumber === product || one.product === product)
  return alike.length === 1 && alike[0] ? [alike[0].key] : [own]
}

/** What tells the lines of an order apart is never taken from a line that is known. */
const identity = new Set<ImportFieldId>(['number', 'line', 'product', 'productNumber'])

const clearedBy = (fields: readonly ImportFieldId[], unread: ReadonlySet<ImportFieldId>) =>
  fields.filter((field) => !unread.has(field) && !identity.has(field))

function merged({
  known,
  row,
  key,
  cleared,
}: {
  known: Order | undefined
  row: OrderFields
  key: string
  cleared: readonly ImportFieldId[]
}): Order {
  const rest: Partial<Record<string, unknown>> = { ...known }
  if (known) for (const field of cleared) delete rest[field]
  return { ...rest, ...row, key }
}

function isSame(a: Order, b: Order): boolean {
  const names = Object.keys(a) as (keyof Order)[]
  return (
    names.length === Object.keys(b).length && names.every((name) => isSameValue(a[name], b[name]))
  )
}
