import type { OptionId } from '../base/ids.ts'
import { isMore, largest } from '../money/compare.ts'
import type { Money } from '../money/money.ts'
import { shareOf } from '../money/total.ts'
import { costCap } from '../remedy/cost-cap.ts'
import { netCosts } from '../remedy/net-costs.ts'
import { missingParts } from './missing-parts.ts'
import type { RemedyOption } from './option.ts'
import { type Risk, type RiskBasis, risksOf } from './risks.ts'

/** What an option is weighed by, beside the issues it settles. */
export type ComparedOption = {
  readonly optionId: OptionId
  readonly byWhen: string
  readonly missing: ReturnType<typeof missingParts>
  /** Without tax, one sum for each currency; empty: no cost is known. */
  readonly costs: readonly Money[]
  readonly chart: CostChart | null
  /** Our cost as a share of the account's lifetime value; null: they cannot be compared. */
  readonly shareOfLifetime: number | null
  readonly risks: readonly Risk[]
}

/** Cost drawn to one scale for all options, so that the lengths can be compared. */
export type CostChart = {
  readonly cost: Money
  /** Of the whole length, which is the dearest option or the cap, whichever is more. */
  readonly share: number
  /** The soft cap (R9); null where nothing is known to be at stake. */
  readonly cap: { readonly at: Money; readonly share: number; readonly isPassed: boolean } | null
}

type Basis = RiskBasis & { readonly options: readonly RemedyOption[] }

/** All options by the same measures, side by side, so that the three can be weighed at a glance (method: "The proposal"). */
export function compareOptions(basis: Basis): ComparedOption[] {
  const cap = costCap(basis.moneyAtStake)
  const currency = cap?.currency ?? basis.private.currency
  const tax = basis.private.tax ?? null
  const sums = basis.options.map((option) => netCosts(option.private.costLines, tax))
  const drawn = sums.map((costs) => costs.find((cost) => cost.currency === currency) ?? null)
  const whole = largest([cap, ...drawn].filter((amount) => amount !== null))
  return basis.options.map((option, place) => {
    const costs = sums[place] ?? []
    const cost = drawn[place] ?? null
    const { lifetimeValue } = basis.private
    const [only] = costs
    return {
      optionId: option.id,
      byWhen: option.customer.byWhen.trim(),
      missing: missingParts(option.customer),
      costs,
      chart: cost && whole && chartOf(cost, whole, cap),
      shareOfLifetime:
        only && costs.length === 1 && lifetimeValue ? shareOf(only, lifetimeValue) : null,
      risks: risksOf(option, basis),
    }
  })
}

function chartOf(cost: Money, whole: Money, cap: Money | null): CostChart {
  const share = (amount: Money) => Math.max(0, shareOf(amount, whole) ?? 0)
  return {
    cost,
    share: share(cost),
    cap: cap && { at: cap, share: share(cap), isPassed: isMore(cost, cap) },
  }
}
