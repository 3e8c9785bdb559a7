import type { Language } from '../base/language.ts'
import type { CurrencyCode } from './money.ts'

/** The currencies there are to choose from. */
export const currencyCodes: readonly CurrencyCode[] = [
  'EUR',
  'USD',
  'JPY',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'SEK',
  'KRW',
  'KWD',
]

/** The currencies to choose from, by name: "EUR · Euro". The one in use is always among them. */
export function currencyChoices(inUse: CurrencyCode, language: Language) {
  const names = new Intl.DisplayNames(language, { type: 'currency' })
  const codes = currencyCodes.includes(inUse) ? currencyCodes : [inUse, ...currencyCodes]
  return codes.map((code) => ({ value: code, label: `${code} · ${names.of(code)}` }))
}
