import type { OptionId } from '../base/ids.ts'
import type { Money } from '../money/money.ts'
import { shareOf, totals } from '../money/total.ts'
import { costCap } from '../remedy/cost-cap.ts'
import { missingParts } from './missing-parts.ts'
import type { RemedyOption } from './option.ts'
import { type Risk, type RiskBasis, risksOf } from './risks.ts'

/** What an option is weighed by, beside the issues it settles. */
export type ComparedOption = {
  readonly optionId: OptionId
  readonly byWhen: string
  readonly missing: ReturnType<typeof missingParts>
  /** One sum for each currency; empty: no cost is known. */
  readonly costs: readonly Money[]
  readonly chart: CostChart | null
  /** Our cost as a share of the account's lifetime value; null: they cannot be compared. */
  readonly shareOfLifetime: number | null
  readonly risks: readonly Risk[]
}

/** Cost drawn to one scale for all options, so that the lengths can be compared. */
export type CostChart = {
  readonly cost: Money
  /** What the whole length stands for: the dearest option or the cap, whichever is more. */
  readonly whole: Money
  /** The soft cap (R9); null where nothing is known to be at stake. */
  readonly cap: Money | null
}

type Basis = RiskBasis & { readonly options: readonly RemedyOption[] }

/** All options by the same measures, side by side (issue: "Compare side by side"). */
export function compareOptions(basis: Basis): ComparedOption[] {
  const cap = costCap(basis.moneyAtStake)
  const currency = cap?.currency ?? basis.private.currency
  const sums = basis.options.map((option) => totals(amountsOf(option)))
  const drawn = sums.map((costs) => costs.find((cost) => cost.currency === currency) ?? null)
  const longest = Math.max(cap?.minor ?? 0, ...drawn.map((cost) => cost?.minor ?? 0))
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
      chart: cost && longest > 0 ? { cost, whole: { minor: longest, currency }, cap } : null,
      shareOfLifetime:
        only && costs.length === 1 && lifetimeValue ? shareOf(only, lifetimeValue) : null,
      risks: risksOf(option, basis),
    }
  })
}

const amountsOf = (option: RemedyOption): Money[] =>
  option.private.costLines.map(({ amount }) => amount).filter((amount) => amount !== null)
