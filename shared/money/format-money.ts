import type { Language } from '../base/language.ts'
import { decimalsOf } from './minor-units.ts'
import type { Money } from './money.ts'
import { decimalText } from './total.ts'

type Text = Intl.StringNumericLiteral

/** An amount as it is written in a language: "€1,240.00", "￥12,000". */
export function formatMoney(amount: Money, language: Language): string {
  // A decimal in text keeps every digit; a number would round a large one.
  return formatter(amount, language, 'currency').format(decimalText(amount) as Text)
}

/** The same without its currency, as one would type it: "1,240.00". */
export function formatAmount(amount: Money, language: Language): string {
  return formatter(amount, language, 'decimal').format(decimalText(amount) as Text)
}

function formatter({ currency }: Money, language: Language, style: 'currency' | 'decimal') {
  const decimals = decimalsOf(currency)
  return new Intl.NumberFormat(language, {
    style,
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
}
