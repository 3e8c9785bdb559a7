import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Order } from '#shared/order/order.ts'
import { watchOrder, watchOrders } from '#shared/order-watch/watch-orders.ts'
import {
  addDays,
  anOrder,
  anyDay,
  anyOrders,
  today,
  watchDay,
  watchRules,
  without,
} from '../../support/watch-builders.ts'

const day = watchDay()
const look = (order: Order) => watchOrder(order, watchRules, day, true)

test('an order that is well is not found', () => {
  expect(look(anOrder())).toBeNull()
})

test.each([
  ['promised for yesterday and not shipped', { promisedOn: '2026-06-09' }, ['late', 'slipping'], 6],
  [
    'promised and expected yesterday',
    { promisedOn: '2026-06-08', expectedOn: '2026-06-09' },
    ['late', 'slipping'],
    2,
  ],
  ['expected later than promised', { expectedOn: '2026-06-19' }, ['slipping'], 2],
  ['partly on back order', { backOrdered: 40 }, ['back-ordered'], 0],
  [
    'late and back-ordered',
    { promisedOn: '2026-06-09', expectedOn: '2026-06-09', backOrdered: 5 },
    ['late', 'back-ordered'],
    1,
  ],
  ['delivered in part', { deliveredOn: '2026-06-01', backOrdered: 5 }, ['back-ordered'], 0],
  ['on its way and late', { shippedOn: '2026-06-09', expectedOn: '2026-06-19' }, ['slipping'], 2],
] as const)('%s: it is told by its days', (_, partial, rules, days) => {
  expect(look(anOrder(partial))).toMatchObject({ rules, days })
})

test.each([
  ['delivered', { promisedOn: '2026-06-01', deliveredOn: '2026-06-09' }],
  ['shipped', { promisedOn: '2026-06-08', expectedOn: '2026-06-08', shippedOn: '2026-06-09' }],
  ['expected before it was promised', { expectedOn: '2026-06-12' }],
  ['not closed by anybody for half a year', { promisedOn: '2025-10-01', expectedOn: '2025-10-01' }],
] as const)('%s: nobody is called about it', (_, partial) => {
  expect(look(anOrder(partial))).toBeNull()
})

test('over a weekend nothing gets late', () => {
  const order = anOrder({ promisedOn: '2026-06-12', expectedOn: '2026-06-12' })
  const on = (at: string) => watchOrder(order, watchRules, watchDay(at), true)
  expect(on('2026-06-14')).toBeNull()
  expect(on('2026-06-15')).toMatchObject({ rules: ['late'], days: 1 })
})

test('a day to ship that is still to come has not come', () => {
  const order = anOrder({ promisedOn: '2026-06-08', shippedOn: '2026-06-12' })
  expect(look(order)?.rules).toContain('late')
})

test('promised for tomorrow and without a word it is silent, if the file tells such days at all', () => {
  const order = without(anOrder({ promisedOn: '2026-06-11' }), 'expectedOn')
  expect(look(order)?.rules).toEqual(['silent'])
  expect(watchOrders([order], watchRules, day)).toEqual([])
  expect(watchOrders([order, anOrder({ number: 'PO-7' })], watchRules, day)).toHaveLength(1)
})

test('ordered long ago and never given a day it is silent', () => {
  const order = without(anOrder(), 'expectedOn', 'promisedOn')
  expect(look(order)?.rules).toEqual(['silent'])
  expect(look({ ...order, orderedOn: '2026-06-05' })).toBeNull()
})

test('what is worth more, later or missing more weighs more', () => {
  const weight = (partial: Partial<Order>) => look(anOrder(partial))?.weight ?? 0
  expect(weight({ expectedOn: '2026-06-30' })).toBeGreaterThan(weight({ expectedOn: '2026-06-19' }))
  expect(weight({ backOrdered: 90 })).toBeGreaterThan(weight({ backOrdered: 10 }))
  const amount = (minor: number) => ({ amount: { minor, currency: 'JPY' }, backOrdered: 1 })
  expect(weight(amount(1_500_000))).toBeGreaterThan(weight(amount(1_499_999)))
})

test('a later expected day never makes an order less late', () => {
  fc.assert(
    fc.property(anyOrders, anyDay, fc.integer({ min: 0, max: 90 }), (orders, expectedOn, more) => {
      for (const order of orders) {
        const before = look({ ...order, expectedOn })
        const after = look({ ...order, expectedOn: addDays(expectedOn, more) })
        // The new day is news: an order that everybody had forgotten is one to call about again.
        if (!before) continue
        expect(after?.days).toBeGreaterThanOrEqual(before.days)
        expect(after?.weight).toBeGreaterThanOrEqual(before.weight)
        expect(after?.rules).toEqual(expect.arrayContaining([...before.rules]))
      }
    }),
  )
})

test('an order that came whole is never found', () => {
  fc.assert(
    fc.property(anyOrders, (orders) => {
      const come = orders.map((order) => ({ ...order, deliveredOn: today, backOrdered: 0 }))
      expect(watchOrders(come, watchRules, day)).toEqual([])
    }),
  )
})

test('the order of the file does not matter, and neither do other orders that are well', () => {
  fc.assert(
    fc.property(anyOrders, fc.array(fc.nat(), { maxLength: 30 }), (orders, seeds) => {
      const shuffled = orders
        .map((order, at) => ({ order, at: seeds[at] ?? 0 }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ order }) => order)
      const found = (of: readonly Order[]) =>
        watchOrders(of, watchRules, day).toSorted((a, b) => (a.order.key < b.order.key ? -1 : 1))
      expect(found(shuffled)).toEqual(found(orders))
    }),
  )
})
