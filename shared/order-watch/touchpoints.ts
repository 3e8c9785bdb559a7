import type { LocalDate } from '../base/local-date.ts'
import type { Order } from '../order/order.ts'
import { customerIdOf } from './calls-first.ts'
import type { WatchDay } from './watch-orders.ts'
import type { WatchRules } from './watch-rules.ts'

/** A short call after the delivery, so that care after the sale is not only repair. */
export type Touch = {
  readonly customerId: string
  readonly customer: string
  readonly contact: string
  readonly phone: string
  /** Which one, by its id in the rules. */
  readonly point: string
  readonly order: Pick<Order, 'key' | 'number' | 'product'>
  readonly deliveredOn: LocalDate
  /** Working days since then. */
  readonly days: number
}

/** What was asked of a customer before, and whom nobody asks any more. */
export type TouchesMade = Readonly<
  Record<string, { readonly points: Readonly<Record<string, LocalDate>>; readonly never: boolean }>
>

/**
 * Who might be asked today how it goes, one touchpoint a customer: of the newest delivery, the last
 * that is due and has not been let go. By customer, the longest delivered first.
 */
export function touchpoints(
  orders: Iterable<Order>,
  { touch }: WatchRules,
  { today, workingDays }: WatchDay,
  made: TouchesMade,
): Touch[] {
  const most = (touch.points.at(-1)?.afterWorkingDays ?? 0) + touch.withinWorkingDays
  const found = new Map<string, Touch>()
  for (const order of orders) {
    const { deliveredOn } = order
    if (deliveredOn === undefined || deliveredOn > today) continue
    const days = workingDays(deliveredOn, today)
    if (days > most || (order.backOrdered ?? 0) > 0) continue
    const point = touch.points.findLast(({ afterWorkingDays }) => days >= afterWorkingDays)
    if (!point || days > point.afterWorkingDays + touch.withinWorkingDays) continue
    const customerId = customerIdOf(order)
    const known = found.get(customerId)
    const isNewer =
      known === undefined ||
      deliveredOn > known.deliveredOn ||
      (deliveredOn === known.deliveredOn && order.key < known.order.key)
    if (!isNewer || !mayBeAsked(made[customerId], point.id, touch, today)) continue
    found.set(customerId, {
      customerId,
      customer: order.customer ?? '',
      contact: order.contact ?? '',
      phone: order.phone ?? '',
      point: point.id,
      order: { key: order.key, number: order.number, product: order.product },
      deliveredOn,
      days,
    })
  }
  return [...found.values()].toSorted(
    (a, b) => b.days - a.days || (a.customerId < b.customerId ? -1 : 1),
  )
}

/** Nobody is asked the same twice in a while, nor two things in a row, nor who does not want it. */
export function mayBeAsked(
  made: TouchesMade[string] | undefined,
  point: string,
  { againAfterDays, restDays }: WatchRules['touch'],
  today: LocalDate,
): boolean {
  if (made === undefined) return true
  if (made.never) return false
  const daysSince = (on: LocalDate) => (Date.parse(today) - Date.parse(on)) / 86_400_000
  return Object.entries(made.points).every(
    ([name, on]) => daysSince(on) >= (name === point ? againAfterDays : restDays),
  )
}
