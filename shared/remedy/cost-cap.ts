import { isMore, isSomething } from '../money/compare.ts'
import type { Money } from '../money/money.ts'
import { partOf } from '../money/part.ts'
import { totals } from '../money/total.ts'

/** Above this part of the price more money adds no loyalty (R9). In thousandths. */
const capPermille = 1500

/** The soft cap: 150 % of the price, for which the money at stake stands. Null: there is none. */
export function costCap(price: Money | null): Money | null {
  return isSomething(price) ? partOf(price, capPermille) : null
}

/**
 * The soft cap where our cost is above it; else null. Costs in other currencies are left out: there
 * is no rate to compare by.
 */
export function passedCap(costs: readonly Money[], price: Money | null): Money | null {
  return passed(costs, costCap(price))
}

/**
 * What the rep may promise alone, where our cost is above it; else null. An approval is asked for
 * then (method: "After the call: the proposal").
 */
export function passedLimit(costs: readonly Money[], authorityLimit: Money | null): Money | null {
  return passed(costs, authorityLimit)
}

function passed(costs: readonly Money[], bound: Money | null): Money | null {
  return bound && totals(costs).some((cost) => isMore(cost, bound)) ? bound : null
}
