import type { CaseId } from '../base/ids.ts'
import type { LocalDate } from '../base/local-date.ts'
import type { Case } from '../case/case.ts'
import { customerKey } from '../case/customer-key.ts'
import { isLiving } from '../case/stage.ts'
import type { Order } from '../order/order.ts'
import { type CallFirst, callsFirst, customerIdOf, type OrderSource } from './calls-first.ts'
import { type NewsOfCase, newsOf } from './order-news.ts'
import { isWorse } from './told-order.ts'
import { type Touch, touchpoints } from './touchpoints.ts'
import type { OrderWatch } from './watch-events.ts'
import { type OrderHit, type WatchDay, watchOrders } from './watch-orders.ts'
import type { WatchRules } from './watch-rules.ts'

/** What the watch found in all orders on a day: all that Today needs of them. */
export type Findings = {
  readonly day: LocalDate
  /** The gravest first, no more than are kept. */
  readonly calls: readonly CallFirst[]
  /** Customers beyond those. */
  readonly moreCalls: number
  readonly touches: readonly Touch[]
  readonly news: readonly NewsOfCase[]
}

export const noFindings: Omit<Findings, 'day'> = { calls: [], moreCalls: 0, touches: [], news: [] }

/** More than anybody calls in a day; the rest move up as these are seen to. */
export const mostKept = { calls: 40, touches: 20 } as const

/** What the watch has to know of a case. */
export type WatchedCase = Pick<Case, 'id' | 'customer' | 'orders' | 'stage' | 'binnedAtMs'>

type Looked = {
  readonly book: ReadonlyMap<string, Order>
  readonly sourceOf: (order: Order) => OrderSource | null
  readonly watch: OrderWatch
  /** Every case that lives, and those in which an order was told. */
  readonly cases: ReadonlyMap<CaseId, WatchedCase>
  readonly rules: WatchRules
  readonly day: WatchDay
}

/** Looks over all orders there are. */
export function lookOver({ book, sourceOf, watch, cases, rules, day }: Looked): Findings {
  const hits = watchOrders(book.values(), rules, day)
  const isTaken = takenOrders(watch, cases, day.today)
  const open = hits.filter(({ order }) => !isTaken(order))
  const calls = callsFirst(open, rules, sourceOf)
  const hitKeys = new Set(hits.map(({ order }) => order.key))
  const inTrouble = troubled([...cases.values()], open)
  const touches = touchpoints(book.values(), rules, day, watch.touched).filter(
    (touch) => !inTrouble(touch),
  )
  return {
    day: day.today,
    calls: calls.slice(0, mostKept.calls),
    moreCalls: Math.max(0, calls.length - mostKept.calls),
    touches: touches.slice(0, mostKept.touches),
    news: [...cases.values()].filter(isAtWork).flatMap(({ id, orders = [] }): NewsOfCase[] => {
      const news = newsOf(
        orders,
        (key) => book.get(key),
        (key) => hitKeys.has(key),
        day.today,
        (order) => sourceOf(order)?.atMs ?? 0,
      )
      return news.length === 0 ? [] : [{ caseId: id, news }]
    }),
  }
}

export function isAtWork(found: WatchedCase): boolean {
  return isLiving(found) && found.binnedAtMs === null
}

/**
 * Which orders need no entry: those of a case that lives, and those the rep has decided about, until
 * they get worse. A case in the bin, or erased, is as if it had not been.
 */
export function takenOrders(
  { told }: Pick<OrderWatch, 'told'>,
  cases: ReadonlyMap<CaseId, WatchedCase>,
  today: LocalDate,
): (order: Order) => boolean {
  const inCases = new Set<string>()
  for (const found of cases.values()) {
    if (isAtWork(found)) for (const { key } of found.orders ?? []) inCases.add(key)
  }
  return (order) => {
    if (inCases.has(order.key)) return true
    const before = told[order.key]
    if (before === undefined) return false
    const about = before.caseId === null ? undefined : cases.get(before.caseId as CaseId)
    if (before.caseId !== null && (!about || about.binnedAtMs !== null)) return false
    return !isWorse(before, order, today)
  }
}

/** Who has something on their mind: nobody asks them how they like it. */
export function troubled(
  cases: readonly WatchedCase[],
  open: readonly Pick<OrderHit, 'order'>[],
): (touch: Pick<Touch, 'customerId' | 'customer'>) => boolean {
  const names = new Set(cases.filter(isAtWork).map(({ customer }) => customerKey(customer)))
  const ids = new Set(open.map(({ order }) => customerIdOf(order)))
  names.delete('')
  return ({ customerId, customer }) => ids.has(customerId) || names.has(customerKey(customer))
}
