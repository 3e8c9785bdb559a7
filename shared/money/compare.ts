import type { CurrencyCode, Money } from './money.ts'

/** Whether there is an amount at all, above nothing. */
export function isSomething(amount: Money | null): amount is Money {
  return amount !== null && amount.minor > 0
}

/** Whether one amount is above another. Of two currencies none is: there is no rate to tell by. */
export function isMore(amount: Money, than: Money): boolean {
  return amount.currency === than.currency && amount.minor > than.minor
}

/** The largest of amounts in one currency; null where none is above nothing. */
export function largest(amounts: readonly Money[]): Money | null {
  return amounts
    .filter(isSomething)
    .reduce<Money | null>((most, amount) => (most && !isMore(amount, most) ? most : amount), null)
}

export const noMoney = (currency: CurrencyCode): Money => ({ minor: 0, currency })

/** How long an amount is drawn, among amounts of its own currency: a length, never a figure. */
export const drawnLength = (amount: Money): number => amount.minor
