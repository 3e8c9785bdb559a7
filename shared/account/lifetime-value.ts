import type { Money } from '../money/money.ts'
import { productOf } from '../money/product.ts'
import type { AccountFields } from './account.ts'

/** What a customer is worth to us, and how that is known. */
export type LifetimeValue =
  | { readonly how: 'typed'; readonly amount: Money }
  | {
      readonly how: 'reckoned'
      readonly amount: Money
      readonly revenuePerYear: Money
      readonly expectedYears: number
      readonly marginPercent: number
    }

type Figures = Pick<
  AccountFields,
  'lifetimeValue' | 'revenuePerYear' | 'expectedYears' | 'marginPercent'
>

const percent = 0.01

/**
 * The value that the cost of a remedy is held against (method: "Account frame"): as typed in, else
 * revenue per year × expected years × margin. Null: not all three are known, and nothing is made up.
 */
export function lifetimeValueOf(figures: Figures): LifetimeValue | null {
  const { lifetimeValue, revenuePerYear, expectedYears, marginPercent } = figures
  if (lifetimeValue) return { how: 'typed', amount: lifetimeValue }
  if (!revenuePerYear || expectedYears === null || marginPercent === null) return null
  // A percent is a factor of its own, so that a margin of 12.5 loses nothing.
  const amount = productOf(revenuePerYear, [expectedYears, marginPercent, percent])
  return amount && { how: 'reckoned', amount, revenuePerYear, expectedYears, marginPercent }
}
