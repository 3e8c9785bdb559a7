import { dinero, halfAwayFromZero, transformScale } from 'dinero.js/bigint'
import { asMoney } from './as-dinero.ts'
import { decimalsOf } from './minor-units.ts'
import { type CurrencyCode, type Money, moneySchema } from './money.ts'

/**
 * An amount from a plain decimal text ("-1234.5"), as files that were reckoned by a machine have it.
 * What is finer than the currency is rounded to its minor unit, halves away from zero. Null where
 * the text is no number, or the amount is too large to be kept.
 */
export function moneyFromDecimal(decimal: string, currency: CurrencyCode): Money | null {
  const [, whole = '', fraction = ''] = /^(-?\d{1,25})(?:\.(\d{0,25}))?$/.exec(decimal) ?? []
  if (whole === '') return null
  const code = { code: currency, base: 10n, exponent: BigInt(decimalsOf(currency)) }
  const exact = dinero({
    amount: BigInt(whole + fraction),
    currency: code,
    scale: BigInt(fraction.length),
  })
  const amount = asMoney(transformScale(exact, code.exponent, halfAwayFromZero))
  return amount && moneySchema.safeParse(amount).success ? amount : null
}
