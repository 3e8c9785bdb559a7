import { halfAwayFromZero, multiply, transformScale } from 'dinero.js/bigint'
import { asDinero, asMoney } from './as-dinero.ts'
import { decimalsOf } from './minor-units.ts'
import { type Money, moneySchema } from './money.ts'

/** How fine a factor is. */
const factorScale = 3

/**
 * An amount times some factors, each taken to the thousandth: exact until the end, and then rounded
 * once to the nearest minor unit, halves away from zero. Null when it is more than is kept.
 */
export function productOf(amount: Money, factors: readonly number[]): Money | null {
  const scale = BigInt(factorScale)
  const exact = factors.reduce(
    (product, factor) =>
      multiply(product, { amount: BigInt(Math.round(factor * 10 ** factorScale)), scale }),
    asDinero(amount),
  )
  const exponent = BigInt(decimalsOf(amount.currency))
  const rounded = asMoney(transformScale(exact, exponent, halfAwayFromZero))
  return moneySchema.safeParse(rounded).data ?? null
}
