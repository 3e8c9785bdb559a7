import { expect, test } from 'vitest'
import { compareOrders } from '#shared/import/compare-orders.ts'
import type { ImportFieldId } from '#shared/import/import-fields.ts'
import { type Order, orderKey, type OrderFields } from '#shared/order/order.ts'

const order = (fields: OrderFields): Order => ({ ...fields, key: orderKey(fields) })
const bookOf = (...orders: Order[]) => new Map(orders.map((one) => [one.key, one]))

function compared(book: ReadonlyMap<string, Order>, fields: ImportFieldId[], rows: OrderFields[]) {
  const comparison = compareOrders(book, fields)
  const replaced = rows.flatMap((values, index) => [
    ...comparison.take({ values, unread: new Set() }, index + 2),
  ])
  return { news: comparison.news(), counts: comparison.counts(), replaced }
}

const first = order({
  number: '4711',
  line: '10',
  customer: 'Sample Ltd',
  expectedOn: '2026-03-01',
})
const second = order({ number: '4711', line: '20', customer: 'Sample Ltd', product: 'Valve' })

test('an order that is known just as the file says it is neither new nor other', () => {
  const { news, counts } = compared(
    bookOf(first),
    ['number', 'line', 'customer', 'expectedOn'],
    [first],
  )
  expect(counts).toEqual({ added: 0, changed: 0, unchanged: 1 })
  expect(news).toEqual([])
})

test('a file of numbers and dates alone is a correction of every line of the order', () => {
  const rows = [{ number: '4711', expectedOn: '2026-04-01' }]
  const { news, counts } = compared(bookOf(first, second), ['number', 'expectedOn'], rows)
  expect(counts).toEqual({ added: 0, changed: 2, unchanged: 0 })
  expect(news).toEqual([
    { ...first, expectedOn: '2026-04-01' },
    { ...second, expectedOn: '2026-04-01' },
  ])
})

test('with a product it is about the line of that product', () => {
  const rows = [{ number: '4711', product: 'Valve', expectedOn: '2026-04-01' }]
  const { news } = compared(bookOf(first, second), ['number', 'product', 'expectedOn'], rows)
  expect(news).toEqual([{ ...second, expectedOn: '2026-04-01' }])
})

test('an empty cell takes away what was known; a column that is missing does not', () => {
  const { news } = compared(
    bookOf(first),
    ['number', 'line', 'expectedOn'],
    [{ number: '4711', line: '10' }],
  )
  const { expectedOn: _, ...without } = first
  expect(news).toEqual([without])
})

test('a cell that can’t be read leaves what was known', () => {
  const comparison = compareOrders(bookOf(first), ['number', 'line', 'expectedOn'])
  const values = { number: '4711', line: '10' }
  comparison.take({ values, unread: new Set<ImportFieldId>(['expectedOn']) }, 2)
  expect(comparison.counts().unchanged).toBe(1)
})

test('of two rows about one order the last counts, and the earlier is told', () => {
  const rows = [
    { number: '1', quantity: 1 },
    { number: '2', quantity: 1 },
    { number: '1', quantity: 2 },
    { number: '2', quantity: 1 },
  ]
  const { news, counts, replaced } = compared(bookOf(), ['number', 'quantity'], rows)
  expect(replaced).toEqual([2])
  expect(counts.added).toBe(2)
  expect(news.find(({ number }) => number === '1')?.quantity).toBe(2)
})

test('amounts are told apart by what they hold', () => {
  const amount = { minor: 500, currency: 'EUR' }
  const known = order({ number: '1', amount })
  const same = compared(
    bookOf(known),
    ['number', 'amount'],
    [{ number: '1', amount: { ...amount } }],
  )
  expect(same.counts.unchanged).toBe(1)
  const other = compared(
    bookOf(known),
    ['number', 'amount'],
    [{ number: '1', amount: { minor: 500, currency: 'USD' } }],
  )
  expect(other.counts.changed).toBe(1)
})
