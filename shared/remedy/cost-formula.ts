import { z } from '../base/schema.ts'
import { isSomething, noMoney } from '../money/compare.ts'
import { moneyFromDecimal } from '../money/from-decimal.ts'
import { type CurrencyCode, currencyCodeSchema, type Money, moneySchema } from '../money/money.ts'
import { partOf } from '../money/part.ts'

/** "12000", "120.50": as one writes an amount, without signs between the thousands. */
export const decimalPattern = /^\d{1,12}(?:\.\d{1,3})?$/

/**
 * What an item of a remedy will cost us, as data. `part-at-stake`: a part of the money at stake, in
 * thousandths. `person-hours`: at the rate of the catalogue. `none`: no money leaves us. `ask`: only
 * the rep can find out. `amount`: so much in its currency, as a decimal; where costs are counted in
 * another, only the rep can say.
 */
export const costFormulaSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('part-at-stake'), permille: z.int().min(1).max(3000) }),
  z.strictObject({ by: z.literal('person-hours'), hours: z.int().min(1).max(1000) }),
  z.strictObject({
    by: z.literal('amount'),
    amount: z.string().regex(decimalPattern),
    currency: currencyCodeSchema,
  }),
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({ by: z.literal('ask') }),
])
export type CostFormula = z.infer<typeof costFormulaSchema>

/** What an hour of one person costs us, one amount for each currency it is known in. */
export const hourRatesSchema = z.array(moneySchema).min(1).max(50)

export type CostBasis = {
  readonly moneyAtStake: Money | null
  /** The currency the costs of the case are counted in. */
  readonly currency: CurrencyCode
  readonly hourRates: readonly Money[]
}

/** The estimate, in whole minor units; null where there is nothing to reckon it from. */
export function estimatedCost(formula: CostFormula, basis: CostBasis): Money | null {
  switch (formula.by) {
    case 'part-at-stake': {
      const { moneyAtStake } = basis
      return isSomething(moneyAtStake) ? kept(partOf(moneyAtStake, formula.permille)) : null
    }
    case 'person-hours': {
      const rate = basis.hourRates.find(({ currency }) => currency === basis.currency)
      return rate ? kept(partOf(rate, formula.hours * 1000)) : null
    }
    case 'amount': {
      const { amount, currency } = formula
      return currency === basis.currency ? kept(moneyFromDecimal(amount, currency)) : null
    }
    case 'none':
      return noMoney(basis.currency)
    case 'ask':
      return null
  }
}

/** What is more than can be kept is no estimate. */
const kept = (cost: Money | null) => (moneySchema.safeParse(cost).success ? cost : null)
