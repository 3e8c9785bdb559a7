import { add, type Dinero, toDecimal } from 'dinero.js/bigint'
import { asDinero, asMoney } from './as-dinero.ts'
import type { CurrencyCode, Money } from './money.ts'

/**
 * The sums of amounts, one for each currency, in the order in which the currencies first appear.
 * Amounts of two currencies are never added up: there is no rate to do it by. Exact for as many
 * amounts as a list of costs may have (`money.ts`); a sum beyond all numbers is left out.
 */
export function totals(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<CurrencyCode, Dinero<bigint>>()
  for (const amount of amounts) {
    const sum = sums.get(amount.currency)
    sums.set(amount.currency, sum ? add(sum, asDinero(amount)) : asDinero(amount))
  }
  return [...sums.values()].map(asMoney).filter((sum) => sum !== null)
}

/**
 * A part as a share of a whole (0.006 for 0.6 %), or null when the two cannot be compared: another
 * currency, or a whole of nothing. To be shown, never to be reckoned with.
 */
export function shareOf(part: Money, whole: Money): number | null {
  if (part.currency !== whole.currency || whole.minor <= 0) return null
  return part.minor / whole.minor
}

/** The amount as a plain decimal number in text: "1240.00", "12000". Exact. */
export function decimalText(amount: Money): string {
  return toDecimal(asDinero(amount))
}
