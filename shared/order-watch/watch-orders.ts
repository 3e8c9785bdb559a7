import type { LocalDate } from '../base/local-date.ts'
import { shareOf } from '../money/total.ts'
import type { Order } from '../order/order.ts'
import { watchRuleIds, type WatchRuleId, type WatchRules } from './watch-rules.ts'

/** An order that has to be told before they ask. */
export type OrderHit = {
  readonly order: Order
  /** What is the matter with it, the gravest first. */
  readonly rules: readonly WatchRuleId[]
  /** Working days after the promised day, as far as is known today; 0: none yet. */
  readonly days: number
  readonly weight: number
}

/** The day it is, and how working days are counted (`working-day-count.ts`). */
export type WatchDay = {
  readonly today: LocalDate
  readonly workingDays: (from: LocalDate, to: LocalDate) => number
}

const bits = { late: 1, slipping: 2, 'back-ordered': 4, silent: 8 } as const

/**
 * What breaks a promise, or is about to, among all orders; in their order. One look at each, by its
 * own days and quantities alone, and nothing is made for the many that are well.
 */
export function watchOrders(orders: Iterable<Order>, rules: WatchRules, day: WatchDay): OrderHit[] {
  const all = [...orders]
  // A file without a column of expected days says nothing by leaving it out.
  const tellsExpected = all.some(({ expectedOn }) => expectedOn !== undefined)
  const hits: OrderHit[] = []
  for (const order of all) {
    const hit = watchOrder(order, rules, day, tellsExpected)
    if (hit) hits.push(hit)
  }
  return hits
}

/** What is the matter with one order; null: nothing. */
export function watchOrder(
  order: Order,
  rules: WatchRules,
  day: WatchDay,
  tellsExpected: boolean,
): OrderHit | null {
  const found = foundIn(order, rules, day, tellsExpected)
  return found === 0 ? null : hitOf(order, found, rules, day)
}

/** ISO days come in the order of their letters: most orders are passed by comparing two of them. */
function foundIn(
  order: Order,
  { rules, forgottenAfterWorkingDays }: WatchRules,
  { today, workingDays }: WatchDay,
  tellsExpected: boolean,
): number {
  const { promisedOn, expectedOn, quantity } = order
  const backOrdered = Math.max(0, order.backOrdered ?? 0)
  if (backOrdered === 0 && hasCome(order, today)) return 0
  const last = lastDay(order) ?? order.orderedOn
  const isForgotten =
    last !== undefined && last < today && workingDays(last, today) > forgottenAfterWorkingDays
  if (isForgotten) return 0

  let found = 0
  const isOnItsWay = hasLeft(order, today) || hasCome(order, today)
  if (promisedOn !== undefined && promisedOn < today && !isOnItsWay) {
    if (workingDays(promisedOn, today) >= rules.late.fromWorkingDays) found |= bits.late
  }
  const slips = promisedOn !== undefined && expectedOn !== undefined && expectedOn > promisedOn
  if (slips && !hasCome(order, today) && !(isOnItsWay && expectedOn < today)) {
    if (workingDays(promisedOn, expectedOn) >= rules.slipping.fromWorkingDays) {
      found |= bits.slipping
    }
  }
  if (backOrdered > 0) {
    const share = quantity === undefined || quantity <= 0 ? 1 : backOrdered / quantity
    if (share >= rules['back-ordered'].fromShare) found |= bits['back-ordered']
  }
  if (found === 0 && !isOnItsWay && expectedOn === undefined) {
    const { withinWorkingDays, afterWorkingDays } = rules.silent
    const isNear =
      tellsExpected &&
      promisedOn !== undefined &&
      promisedOn >= today &&
      workingDays(today, promisedOn) <= withinWorkingDays
    const isLongAgo =
      promisedOn === undefined &&
      order.orderedOn !== undefined &&
      order.orderedOn < today &&
      workingDays(order.orderedOn, today) >= afterWorkingDays
    if (isNear || isLongAgo) found |= bits.silent
  }
  return found
}

function hitOf(order: Order, found: number, rules: WatchRules, day: WatchDay): OrderHit {
  const { order: scale } = rules
  const { promisedOn, quantity, amount } = order
  const names = watchRuleIds
    .filter((name) => (found & bits[name]) !== 0)
    .toSorted((a, b) => rules.rules[b].weight - rules.rules[a].weight)
  const until = (found & bits.late) !== 0 ? latest(order.expectedOn, day.today) : order.expectedOn
  const days =
    promisedOn === undefined || until === undefined
      ? 0
      : Math.max(0, day.workingDays(promisedOn, until))
  const backOrdered = Math.max(0, order.backOrdered ?? 0)
  const share =
    quantity === undefined || quantity <= 0 ? Number(backOrdered > 0) : backOrdered / quantity
  const isLarge =
    amount !== undefined && scale.largeFrom.some((limit) => (shareOf(amount, limit) ?? 0) >= 1)
  const weight =
    names.reduce((sum, name) => sum + rules.rules[name].weight, 0) +
    Math.min(days, scale.mostDays) * scale.perDay +
    Math.min(1, share) * scale.allBackOrdered +
    (isLarge ? scale.large : 0)
  return { order, rules: names, days, weight }
}

/** A day that is still to come is when it is planned to leave. */
export function hasLeft({ shippedOn }: Order, today: LocalDate): boolean {
  return shippedOn !== undefined && shippedOn <= today
}

export function hasCome({ deliveredOn }: Order, today: LocalDate): boolean {
  return deliveredOn !== undefined && deliveredOn <= today
}

/** By when it should have come, at the latest that was ever said. */
export function lastDay({
  promisedOn,
  expectedOn,
}: Pick<Order, 'promisedOn' | 'expectedOn'>): LocalDate | undefined {
  return latest(promisedOn, expectedOn)
}

function latest<A extends LocalDate | undefined>(
  a: LocalDate | undefined,
  b: A,
): LocalDate | Extract<A, undefined> {
  if (a === undefined) return b as LocalDate | Extract<A, undefined>
  return b === undefined || a > b ? a : b
}
