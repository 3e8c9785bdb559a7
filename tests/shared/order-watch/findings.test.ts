import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CaseId } from '#shared/base/ids.ts'
import type { Order } from '#shared/order/order.ts'
import { customerIdOf } from '#shared/order-watch/calls-first.ts'
import { lookOver, type WatchedCase } from '#shared/order-watch/findings.ts'
import { toldOrder } from '#shared/order-watch/told-order.ts'
import { watchEntries } from '#shared/order-watch/watch-entry.ts'
import {
  nothingDecided,
  type OrderWatch,
  type OrderWatchEvent,
  reduceOrderWatch,
} from '#shared/order-watch/watch-events.ts'
import { aCase, caseId } from '../../support/builders.ts'
import { anOrder, anyOrders, today, watchDay, watchRules } from '../../support/watch-builders.ts'

const after = (...events: readonly OrderWatchEvent[]) =>
  events.reduce<OrderWatch>((watch, event) => reduceOrderWatch(watch, event), nothingDecided)

function look(
  orders: readonly Order[],
  watch: OrderWatch = nothingDecided,
  cases: readonly WatchedCase[] = [],
  on = today,
) {
  return lookOver({
    book: new Map(orders.map((order) => [order.key, order])),
    sourceOf: () => null,
    watch,
    cases: new Map<CaseId, WatchedCase>(cases.map((found) => [found.id, found])),
    rules: watchRules,
    day: watchDay(on),
  })
}

const late = anOrder({ promisedOn: '2026-06-05', expectedOn: '2026-06-15' })
const other = anOrder({ number: 'PO-7', backOrdered: 10 })
const told = (order: Order) => [toldOrder(order, today)]

test('several orders of one customer are one call, however the name is typed', () => {
  const { calls } = look([
    late,
    { ...other, customer: 'NORTHGATE  tools' },
    anOrder({ number: 'x' }),
  ])
  expect(calls).toHaveLength(1)
  expect(calls[0]).toMatchObject({ customer: 'Northgate Tools', orderCount: 2 })
  expect(calls[0]?.orders[0]?.order.number).toBe('PO-1042')
})

test('money is added up by currency', () => {
  const worth = (number: string, minor: number, currency: string) =>
    anOrder({ number, backOrdered: 1, amount: { minor, currency } })
  const { calls } = look([worth('a', 100, 'EUR'), worth('b', 200, 'EUR'), worth('c', 5, 'JPY')])
  expect(calls[0]?.money).toHaveLength(2)
  expect(calls[0]?.money).toContainEqual({ minor: 300, currency: 'EUR' })
})

test('every hit is in one call, and the gravest call comes first', () => {
  fc.assert(
    fc.property(anyOrders, (orders) => {
      const { calls } = look(orders)
      const weights = calls.map(({ weight }) => weight)
      expect(weights).toEqual(weights.toSorted((a, b) => b - a))
      const ids = calls.flatMap(({ customerId, orders: found }) =>
        found.map(({ order }) => customerIdOf(order) === customerId && order.key),
      )
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).not.toContain(false)
    }),
  )
})

test('a corrected order withdraws its entry', () => {
  expect(look([late]).calls).toHaveLength(1)
  expect(look([{ ...late, deliveredOn: today }]).calls).toEqual([])
  const inTime = { ...late, promisedOn: '2026-06-15' }
  expect(look([inTime]).calls).toEqual([])
})

test('what is not needed stays away until it gets worse', () => {
  const watch = after({
    kind: 'watch-not-needed',
    atMs: 0,
    orders: told(late),
    reason: 'They asked for the later day',
  })
  expect(look([late], watch).calls).toEqual([])
  expect(look([{ ...late, expectedOn: '2026-06-12' }], watch).calls).toEqual([])
  expect(look([{ ...late, expectedOn: '2026-06-16' }], watch).calls).toHaveLength(1)
  expect(look([{ ...late, backOrdered: 3 }], watch).calls).toHaveLength(1)
  // The day they were told of has gone by as well.
  expect(look([late], watch, [], '2026-06-15').calls).toEqual([])
  expect(look([late], watch, [], '2026-06-17').calls).toHaveLength(1)
  const back = reduceOrderWatch(watch, { kind: 'watch-taken-back', atMs: 1, orders: told(late) })
  expect(look([late], back).calls).toHaveLength(1)
})

test('while a case of it lives there is no entry; one in the bin is as if it had not been', () => {
  const found = aCase({ orders: [late], direction: 'we-call-first' })
  const begun = after({
    kind: 'watch-case-begun',
    atMs: 0,
    orders: told(late),
    caseId: found.id,
  })
  expect(look([late], begun, [found]).calls).toEqual([])
  expect(look([late], begun, [{ ...found, stage: 'closed' }]).calls).toEqual([])
  expect(look([late], begun, [{ ...found, binnedAtMs: 1 }]).calls).toHaveLength(1)
  expect(look([late], begun).calls).toHaveLength(1)
})

test('a case hears of its orders: corrected, worse, or in no file any more', () => {
  const found = aCase({ orders: [late, other] })
  expect(look([late, other], nothingDecided, [found]).news).toEqual([])
  const worse = { ...late, expectedOn: '2026-06-22' }
  const well = { ...other, backOrdered: 0 }
  const kinds = (orders: readonly Order[]) =>
    look(orders, nothingDecided, [found]).news.map(({ news }) => news.map(({ kind }) => kind))
  expect(kinds([worse, other])).toEqual([['worse']])
  expect(kinds([late, well])).toEqual([['corrected']])
  expect(kinds([late])).toEqual([['gone']])
  expect(kinds([{ ...late, deliveredOn: today }, worse])).not.toContain('gone')
})

const at = { nowMs: 1_000, today }
const entriesOf = (watch: OrderWatch, cases: readonly WatchedCase[] = [], orders = [late, other]) =>
  watchEntries(
    look(orders),
    watch,
    new Map<CaseId, WatchedCase>(cases.map((found) => [found.id, found])),
    watchRules,
    at,
  )

test('what was decided counts at once, before orders are looked over again', () => {
  expect(entriesOf(nothingDecided)).toHaveLength(1)
  const notNeeded = { kind: 'watch-not-needed', atMs: 0, reason: '' } as const
  const [left] = entriesOf(after({ ...notNeeded, orders: told(late) }))
  expect(left).toMatchObject({ kind: 'call-first', call: { orderCount: 1 } })
  expect(entriesOf(after({ ...notNeeded, orders: [...told(late), ...told(other)] }))).toEqual([])
  expect(entriesOf(nothingDecided, [aCase({ orders: [late, other] })])).toEqual([])
})

test('put off it comes back at its time, or when it is woken', () => {
  const putOff = {
    kind: 'watch-put-off',
    atMs: 0,
    entryId: 'call name northgate tools',
    untilMs: 2_000,
    reason: 'In a meeting',
  } as const
  expect(entriesOf(after(putOff))[0]?.snooze).toMatchObject({ reason: 'In a meeting' })
  const woken = { kind: 'watch-woken', atMs: 1, entryId: putOff.entryId } as const
  expect(entriesOf(after(putOff, woken))[0]?.snooze).toBeNull()
  expect(entriesOf(after({ ...putOff, untilMs: 900 }))[0]?.snooze).toBeNull()
})

test('who waits for something is not asked how they like what they have', () => {
  const come = anOrder({ number: 'PO-3', customer: 'Alder School', deliveredOn: '2026-06-04' })
  const touches = (cases: readonly WatchedCase[], orders: readonly Order[]) =>
    entriesOf(nothingDecided, cases, [...orders]).filter(({ kind }) => kind === 'touch')
  expect(touches([], [come])).toHaveLength(1)
  expect(touches([aCase({ id: caseId('a'), customer: 'ALDER school' })], [come])).toEqual([])
  expect(touches([], [come, { ...late, customer: 'Alder School' }])).toEqual([])
})
