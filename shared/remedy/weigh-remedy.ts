import { isMore } from '../money/compare.ts'
import type { Money } from '../money/money.ts'
import { partOf } from '../money/part.ts'
import { totals } from '../money/total.ts'
import type { Remedy } from './catalogue.ts'
import { passedCap, passedLimit } from './cost-cap.ts'
import { type CostBasis, estimatedCost } from './cost-formula.ts'
import type { FailureFacts } from './failure-facts.ts'

/**
 * Up to this part of the lifetime value a cost is nothing that anybody would lose the customer for.
 * In thousandths. Our own choice: no study fixes a figure; the method only holds the two side by
 * side ("Account frame").
 */
const smallPermille = 10

/** A remedy with what speaks for and against it in one case. */
export type Weighed = {
  readonly remedy: Remedy
  readonly isAboveCap: boolean
  /** Somebody else must say yes first: whom the remedy names, or because it is above the limit. */
  readonly needsYes: boolean
  /** All of its cost is known, and it is next to nothing beside the value of the account. */
  readonly isSmallBesideAccount: boolean
}

export function weighed(remedy: Remedy, facts: FailureFacts, basis: CostBasis): Weighed {
  const items = remedy.costItems.map((item) => estimatedCost(item.cost, basis))
  const costs = items.filter((cost) => cost !== null)
  const { moneyAtStake, authorityLimit, lifetimeValue } = facts
  return {
    remedy,
    isAboveCap: passedCap(costs, moneyAtStake) !== null,
    needsYes: remedy.approval !== undefined || passedLimit(costs, authorityLimit) !== null,
    isSmallBesideAccount: !items.includes(null) && isSmallBeside(lifetimeValue, costs),
  }
}

function isSmallBeside(lifetimeValue: Money | null, costs: readonly Money[]): boolean {
  const small = lifetimeValue && partOf(lifetimeValue, smallPermille)
  const [cost, ...others] = totals(costs)
  if (!small || !cost || others.length > 0) return false
  return cost.currency === small.currency && !isMore(cost, small)
}
