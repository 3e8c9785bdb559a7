import { mostOrders } from '../case/case.ts'
import { customerKey } from '../case/customer-key.ts'
import type { Money } from '../money/money.ts'
import { totals } from '../money/total.ts'
import type { Order } from '../order/order.ts'
import type { OrderHit } from './watch-orders.ts'
import type { WatchRules } from './watch-rules.ts'

/** Where an order was read. */
export type OrderSource = { readonly fileName: string; readonly atMs: number }

export type WatchedOrder = OrderHit & { readonly source: OrderSource | null }

/** One customer to call before they call, with all that there is to tell. */
export type CallFirst = {
  readonly customerId: string
  readonly customer: string
  readonly customerNumber: string
  readonly contact: string
  readonly phone: string
  /** The worst first, no more than are kept. */
  readonly orders: readonly WatchedOrder[]
  readonly orderCount: number
  /** What all of them are worth, by currency. */
  readonly money: readonly Money[]
  readonly weight: number
}

/** The same for all orders of one customer: by their number, else by their name. */
export function customerIdOf({ customerNumber, customer, key }: Order): string {
  if (customerNumber !== undefined && customerNumber.trim() !== '') {
    return `number ${customerNumber.trim()}`
  }
  const name = customerKey(customer ?? '')
  return name === '' ? `order ${key}` : `name ${name}`
}

/** Hits as calls: several orders of one customer are one call. The gravest comes first. */
export function callsFirst(
  hits: readonly OrderHit[],
  { order: scale }: WatchRules,
  sourceOf: (order: Order) => OrderSource | null,
): CallFirst[] {
  const byCustomer = new Map<string, OrderHit[]>()
  for (const hit of hits) {
    const customerId = customerIdOf(hit.order)
    const sameCustomer = byCustomer.get(customerId)
    if (sameCustomer) sameCustomer.push(hit)
    else byCustomer.set(customerId, [hit])
  }
  const calls = [...byCustomer].map(([customerId, found]): CallFirst => {
    const worstFirst = found.toSorted(
      (a, b) => b.weight - a.weight || (a.order.key < b.order.key ? -1 : 1),
    )
    const said = (name: 'customer' | 'customerNumber' | 'contact' | 'phone') =>
      worstFirst.find(({ order }) => (order[name] ?? '') !== '')?.order[name] ?? ''
    return {
      customerId,
      customer: said('customer'),
      customerNumber: said('customerNumber'),
      contact: said('contact'),
      phone: said('phone'),
      orders: worstFirst
        .slice(0, mostOrders)
        .map((hit) => ({ ...hit, source: sourceOf(hit.order) })),
      orderCount: found.length,
      money: totals(worstFirst.flatMap(({ order: { amount } }) => (amount ? [amount] : []))),
      weight:
        (worstFirst[0]?.weight ?? 0) + Math.min(found.length - 1, scale.mostOthers) * scale.another,
    }
  })
  return calls.toSorted((a, b) => b.weight - a.weight || (a.customerId < b.customerId ? -1 : 1))
}
