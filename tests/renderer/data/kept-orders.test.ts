import { expect, test } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import { hasAllRows, type TantoDatabase } from '#renderer/data/database.ts'
import { inPieces } from '#renderer/data/in-pieces.ts'
import { readOrders } from '#renderer/data/orders.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { isWithinLimits } from '#electron/main/ipc/within-limits.ts'
import { desktopInputs } from '#shared/ipc/desktop-inputs.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { ordersPerPage } from '#shared/order/order-page.ts'
import { longestOrderText } from '#shared/order/order.ts'
import { createSealer, noSeal, type Sealer } from '#shared/seal/sealer.ts'
import { builtAtMs, callStartedEvents } from '#tests/support/builders.ts'
import { chainOf, memoryJournal } from '#tests/support/memory-journal.ts'
import { openTestDatabase } from '#tests/support/open-test-database.ts'
import {
  anOrder,
  importId,
  manyOrders,
  ordersImported,
  ordersOf,
} from '#tests/support/order-builders.ts'

const sealer = () =>
  createSealer({ id: '1', bytes: new Uint8Array(32).fill(1) }, (count) => new Uint8Array(count))
const atMs = builtAtMs

/** Two files, the second of which corrects the first; a third undone; a fourth torn. */
const imported: TantoEvent[] = [
  ...callStartedEvents(),
  ...ordersOf('one', manyOrders(3), [anOrder({ number: 'b' })]),
  ...ordersOf('two', [anOrder({ number: '1', expectedOn: '2026-04-01' })]),
  ...ordersOf('three', [anOrder({ number: '2', expectedOn: '2026-05-01' })]),
  { kind: 'import-undone', importId: importId('three'), atMs },
  { kind: 'order-page-erased', importId: importId('three'), page: 1, atMs },
  ordersImported('four', [anOrder({ number: 'torn' })]),
]
const counting = [
  ['0', undefined],
  ['1', '2026-04-01'],
  ['2', undefined],
  ['b', undefined],
]

async function journalWith(events: readonly TantoEvent[]) {
  const journal = memoryJournal()
  await journal.appendEvents({ events: [...events] })
  return journal
}

async function ordersIn(db: TantoDatabase) {
  const orders = [...(await readOrders(db)).values()]
  return orders.map(({ number, expectedOn }) => [number, expectedOn])
}

async function storeOf(events: readonly TantoEvent[], over: Sealer = noSeal) {
  const db = openTestDatabase(over)
  const journal = await journalWith(events)
  await synchronise(db, journal)
  await db.meta.where('key').notEqual('tip').delete()
  return { db, journal }
}

test.each([
  ['open', () => noSeal],
  ['sealed', sealer],
])('a store built anew has the orders that one had which lived through it, %s', async (_, over) => {
  const lived = openTestDatabase(over())
  const journal = await journalWith(imported)
  for (const [index, event] of journal.events.entries()) {
    const chain = chainOf(journal.events.slice(0, index + 1))
    await applyStretch(lived, { events: [event], chain })
  }
  const { db: built } = await storeOf(imported, over())
  expect(await ordersIn(lived)).toEqual(counting)
  expect(await ordersIn(built)).toEqual(counting)
  expect(await built.orderPages.toArray()).toEqual(await lived.orderPages.toArray())
  expect(await hasAllRows(built)).toBe(true)
})

test('of a sealed order nothing but ids lies in the store', async () => {
  const { db } = await storeOf(imported, sealer())
  const names = ['orderPages', 'imports'] as const
  const rows = await db.transaction('r', ...names, (transaction) =>
    Promise.all(
      names.map(
        (name) =>
          new Promise<object[]>((resolve) => {
            const { idbtrans } = transaction as unknown as { idbtrans: IDBTransaction }
            const request = idbtrans.objectStore(name).getAll()
            request.onsuccess = () => resolve(request.result as object[])
          }),
      ),
    ),
  )
  expect([...new Set(rows[0]?.flatMap(Object.keys))]).toEqual(['id', 'sealed'])
  expect([...new Set(rows[1]?.flatMap(Object.keys))]).toEqual(['id', 'seq', 'sealed'])
})

test('a journal that is gone gets the imports back from the store, and later ones still win', async () => {
  const { db, journal: old } = await storeOf(imported)
  old.safeSeq = old.events.length
  await synchronise(db, old)
  await db.events.clear()
  const journal = memoryJournal()
  await synchronise(db, journal)
  expect(journal.events.every(({ kind }) => kind === 'row-restored')).toBe(true)
  expect(await ordersIn(db)).toEqual(counting)
  const later = ordersOf('later', [anOrder({ number: '1', expectedOn: '2026-06-01' })])
  await journal.appendEvents({ events: later })
  await synchronise(db, journal)
  expect((await ordersIn(db)).find(([number]) => number === '1')).toEqual(['1', '2026-06-01'])
})

test('a page that the journal lost comes back from the store', async () => {
  const { db, journal } = await storeOf(imported)
  journal.damage({ fromSeq: 3, toSeq: 4 })
  await synchronise(db, journal)
  expect(journal.events.slice(2, 4).map(({ kind }) => kind)).toEqual([
    'orders-imported',
    'orders-imported',
  ])
  expect(await ordersIn(db)).toEqual(counting)
})

test('however many orders are given back at once, the desktop takes each piece', () => {
  const text = '☃'.repeat(longestOrderText)
  const full = anOrder({
    customer: text,
    customerNumber: text,
    contact: text,
    phone: text,
    email: text,
    product: text,
    productNumber: text,
    reference: text,
    orderedOn: '2026-01-01',
    expectedOn: '2026-01-01',
    shippedOn: '2026-01-01',
    deliveredOn: '2026-01-01',
    quantity: 1,
    backOrdered: 1,
    amount: { minor: 1, currency: 'EUR' },
  })
  const small = manyOrders(ordersPerPage)
  const pages = [
    ...Array.from({ length: 60 }, () => Array.from({ length: ordersPerPage }, () => full)),
    ...Array.from({ length: 1_200 }, () => small),
  ]
  const events = pages.map((orders, index) => ordersImported('big', orders, index + 1))
  const pieces = [...inPieces(events)]
  expect(pieces.flat()).toEqual(events)
  for (const piece of pieces) {
    expect(isWithinLimits({ events: piece })).toBe(true)
    expect(piece.length).toBeLessThanOrEqual(1_000)
  }
  expect(desktopInputs.appendEvents.safeParse({ events: pieces.at(-1) }).success).toBe(true)
})
