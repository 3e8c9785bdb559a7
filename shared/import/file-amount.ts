import { moneyFromDecimal } from '../money/from-decimal.ts'
import { type CurrencyCode, type Money } from '../money/money.ts'
import { type DecimalSign, readDecimal } from './file-number.ts'

const codes = new Set(Intl.supportedValuesOf('currency'))

const marks: Readonly<Record<string, CurrencyCode>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  円: 'JPY',
  EURO: 'EUR',
  'FR.': 'CHF',
  'SFR.': 'CHF',
  US$: 'USD',
  C$: 'CAD',
  A$: 'AUD',
}

/** Signs of more than one currency: the file's own where it is one of these, else the first. */
const shared: Readonly<Record<string, readonly CurrencyCode[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '¥': ['JPY', 'CNY'],
  元: ['CNY', 'TWD'],
  KR: ['SEK', 'NOK', 'DKK'],
}

/** The currency that a text names by its code or sign; null where it names none that is known. */
export function currencyNamed(text: string, usual: CurrencyCode): CurrencyCode | null {
  const mark = text.normalize('NFKC').trim().toUpperCase()
  if (codes.has(mark)) return mark
  const several = shared[mark]
  if (several) return several.includes(usual) ? usual : (several[0] ?? null)
  return Object.hasOwn(marks, mark) ? (marks[mark] ?? null) : null
}

/**
 * An amount as files have it, with its currency before it, behind it or nowhere (then the usual one);
 * null where it is none. Numbers are read as in `readDecimal`.
 */
export function readFileAmount(
  text: string,
  { sign, usual }: { sign: DecimalSign; usual: CurrencyCode },
): Money | null {
  const plain = text.normalize('NFKC').trim()
  if (plain.length > 60) return null
  const [, before = '', number = '', after = ''] =
    /^(\p{L}+\.|[^\d.,()+−▲△-]*)(.*?)([^\d.,()-]*)$/u.exec(
      plain.replace(/^([-−▲△(])\s*(\p{Sc}|[A-Z]{3})\s*/u, '$2$1'),
    ) ?? []
  const named = [before.trim(), after.trim()].filter((mark) => mark !== '' && mark !== '-')
  if (named.length > 1) return null
  const currency = named[0] === undefined ? usual : currencyNamed(named[0], usual)
  const decimal = currency && readDecimal(number, sign)
  return currency && decimal ? moneyFromDecimal(decimal, currency) : null
}
