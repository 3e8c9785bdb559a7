import type { Language } from '../base/language.ts'
import { decimalsOf } from './minor-units.ts'
import type { Money } from './money.ts'
import { decimalText } from './total.ts'

/** An amount as it is written in a language: "€1,240.00", "￥12,000". */
export function formatMoney(amount: Money, language: Language): string {
  const decimals = decimalsOf(amount.currency)
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency: amount.currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
  // A decimal in text keeps every digit; a number would round a large one.
  return format.format(decimalText(amount) as Intl.StringNumericLiteral)
}
