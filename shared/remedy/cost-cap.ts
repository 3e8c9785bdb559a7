import type { Money } from '../money/money.ts'
import { partOf } from '../money/part.ts'
import { totals } from '../money/total.ts'

/** Above this part of the price more money adds no loyalty (R9). In thousandths. */
const capPermille = 1500

/** The soft cap, 150 % of the price; null: there is no price. */
export function costCap(price: Money | null): Money | null {
  return price === null || price.minor <= 0 ? null : partOf(price, capPermille)
}

/**
 * The soft cap where our cost is above it; else null. The money at stake stands for the price. Costs
 * in other currencies are left out: there is no rate to compare by.
 */
export function passedCap(costs: readonly Money[], price: Money | null): Money | null {
  const cap = costCap(price)
  const cost = totals(costs.filter(({ currency }) => currency === cap?.currency))[0]
  return cap && cost && cost.minor > cap.minor ? cap : null
}
