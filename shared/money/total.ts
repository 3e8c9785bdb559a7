import { add, dinero, toDecimal } from 'dinero.js'
import { decimalsOf } from './minor-units.ts'
import type { CurrencyCode, Money } from './money.ts'

const asDinero = ({ minor, currency }: Money) =>
  dinero({
    amount: minor,
    currency: { code: currency, base: 10, exponent: decimalsOf(currency) },
  })

/**
 * The sums of amounts, one for each currency, in the order in which the currencies first appear.
 * Amounts of two currencies are never added up: there is no rate to do it by.
 */
export function totals(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<CurrencyCode, ReturnType<typeof asDinero>>()
  for (const amount of amounts) {
    const sum = sums.get(amount.currency)
    sums.set(amount.currency, sum ? add(sum, asDinero(amount)) : asDinero(amount))
  }
  return [...sums].map(([currency, sum]) => ({ currency, minor: sum.toJSON().amount }))
}

/**
 * A part as a share of a whole (0.006 for 0.6 %), or null when the two cannot be compared: another
 * currency, or a whole of nothing. For the cost of a remedy beside the value of the account.
 */
export function shareOf(part: Money, whole: Money): number | null {
  if (part.currency !== whole.currency || whole.minor <= 0) return null
  return part.minor / whole.minor
}

/** The amount as a plain decimal number in text: "1240.00", "12000". Exact. */
export function decimalText(amount: Money): string {
  return toDecimal(asDinero(amount))
}
