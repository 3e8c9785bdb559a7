import type { CurrencyCode, Money } from './money.ts'

/** Whether there is an amount at all, above nothing. */
export function isSomething(amount: Money | null): amount is Money {
  return amount !== null && amount.minor > 0
}

/** Whether one amount is above another. Of two currencies none is: there is no rate to tell by. */
export function isMore(amount: Money, than: Money): boolean {
  return amount.currency === than.currency && amount.minor > than.minor
}

export const noMoney = (currency: CurrencyCode): Money => ({ minor: 0, currency })
