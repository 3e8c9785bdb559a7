import { dinero, halfAwayFromZero, multiply, toSnapshot, transformScale } from 'dinero.js/bigint'
import { decimalsOf } from './minor-units.ts'
import type { Money } from './money.ts'

/**
 * A part of an amount, in thousandths (650 for 65 %), rounded to the nearest minor unit, halves
 * away from zero. Null when the result has no exact place among the numbers.
 */
export function partOf({ minor, currency }: Money, permille: number): Money | null {
  const exponent = BigInt(decimalsOf(currency))
  const whole = dinero({ amount: BigInt(minor), currency: { code: currency, base: 10n, exponent } })
  const part = multiply(whole, { amount: BigInt(permille), scale: 3n })
  const exact = toSnapshot(transformScale(part, exponent, halfAwayFromZero)).amount
  const asNumber = Number(exact)
  return Number.isSafeInteger(asNumber) ? { minor: asNumber, currency } : null
}
