import { type Dinero, dinero, toSnapshot } from 'dinero.js/bigint'
import { decimalsOf } from './minor-units.ts'
import type { Money } from './money.ts'

/** The amount to reckon with: in whole numbers without an end, so that nothing is rounded unseen. */
export function asDinero({ minor, currency }: Money): Dinero<bigint> {
  const exponent = BigInt(decimalsOf(currency))
  return dinero({ amount: BigInt(minor), currency: { code: currency, base: 10n, exponent } })
}

/** Back to an amount in minor units; null when it has no exact place among the numbers. */
export function asMoney(amount: Dinero<bigint>): Money | null {
  const { amount: exact, currency } = toSnapshot(amount)
  const minor = Number(exact)
  return Number.isSafeInteger(minor) ? { minor, currency: currency.code } : null
}
