import { halfAwayFromZero, multiply, transformScale } from 'dinero.js/bigint'
import { asDinero, asMoney } from './as-dinero.ts'
import { decimalsOf } from './minor-units.ts'
import type { Money } from './money.ts'

/**
 * A part of an amount, in thousandths (650 for 65 %), rounded to the nearest minor unit, halves
 * away from zero. Null when the result has no exact place among the numbers.
 */
export function partOf(amount: Money, permille: number): Money | null {
  const part = multiply(asDinero(amount), { amount: BigInt(permille), scale: 3n })
  const exponent = BigInt(decimalsOf(amount.currency))
  return asMoney(transformScale(part, exponent, halfAwayFromZero))
}
