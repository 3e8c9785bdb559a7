import { err, ok, type Result } from '../base/result.ts'
import { decimalsOf } from './minor-units.ts'
import type { CurrencyCode, Money } from './money.ts'

/** Why a typed text is not taken as an amount. */
export type AmountProblem =
  | 'not-an-amount'
  /** More decimals than the currency has. */
  | 'too-precise'
  | 'too-large'
  | 'negative'
  /** It names a currency that is not the one asked for. */
  | 'other-currency'

/** In minor units. Fifty lines of it still add up exactly. */
const largestMinor = 10n ** 13n
const longestTyped = 40

/**
 * Reads an amount as people type it into whole minor units: "1,240.00", "1.240,00", "1 240",
 * "¥12,000", full-width digits, "12万". No floating-point number is made on the way.
 *
 * The last separator counts as the decimal point when both kinds occur. One kind alone groups
 * thousands where that fits its groups of three and, for a point in a currency of three decimals,
 * nothing else does. Nothing is rounded: what does not fit is refused with the reason.
 */
export function parseAmount(typed: string, currency: CurrencyCode): Result<Money, AmountProblem> {
  const plain = typed
    .normalize('NFKC')
    .replaceAll('、', ',')
    .replaceAll('。', '.')
    .replaceAll(/[\s'’_]/gu, '')
  if (plain.length > longestTyped) return err('not-an-amount')
  if (/^\p{Sc}?\p{L}*[-−▲△]/u.test(plain)) return err('negative')
  const parts = /^(\D*?)([\d.,]*\d[\d.,]*?)(万?)([^\d.,]*)[.,]?$/u.exec(plain)
  if (!parts) return err('not-an-amount')
  const [, before = '', digits = '', tenThousand = '', after = ''] = parts
  if (before !== '' && after !== '') return err('not-an-amount')
  const marker = markerMeans(before + after, currency)
  if (marker !== 'same') return err(marker)

  const number = splitDecimals(digits, decimalsOf(currency))
  if (!number) return err('not-an-amount')
  return toMinor(number, tenThousand ? 4 : 0, currency)
}

type DecimalNumber = { readonly whole: string; readonly fraction: string }

/** Decides what the separators mean; null when they fit neither meaning. */
function splitDecimals(digits: string, decimals: number): DecimalNumber | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last === -1) return { whole: digits, fraction: '' }
  const separator = digits.charAt(last)
  const other = separator === '.' ? ',' : '.'
  const onlyGroups = !digits.includes(other) && isGrouped(digits, separator)
  const pointOfThree = separator === '.' && decimals === 3 && digits.indexOf('.') === last
  if (onlyGroups && !pointOfThree) return { whole: withoutAll(digits, separator), fraction: '' }
  const whole = digits.slice(0, last)
  if (whole.includes(separator)) return null
  if (whole.includes(other) && !isGrouped(whole, other)) return null
  return { whole: withoutAll(whole, other), fraction: digits.slice(last + 1) }
}

const withoutAll = (text: string, separator: string) => text.replaceAll(separator, '')

function isGrouped(digits: string, separator: string): boolean {
  const [first = '', ...rest] = digits.split(separator)
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group))
}

function toMinor(
  { whole, fraction }: DecimalNumber,
  shift: number,
  currency: CurrencyCode,
): Result<Money, AmountProblem> {
  const places = decimalsOf(currency) + shift
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > places) return err('too-precise')
  const minor = BigInt(whole + significant.padEnd(places, '0'))
  return minor > largestMinor ? err('too-large') : ok({ minor: Number(minor), currency })
}

/** Whether the text beside the digits names this currency, another one, or none that is known. */
function markerMeans(marker: string, currency: CurrencyCode) {
  if (marker === '' || marksOf(currency).includes(marker.toUpperCase())) return 'same'
  return /^(\p{Sc}|[A-Z]{3}|円|元)$/iu.test(marker) ? 'other-currency' : 'not-an-amount'
}

const wordMarks: Readonly<Record<string, readonly string[]>> = { JPY: ['円'], CNY: ['元', '¥'] }

function marksOf(currency: CurrencyCode): readonly string[] {
  const displays = (['symbol', 'narrowSymbol'] as const).flatMap((currencyDisplay) =>
    ['en', 'ja'].map((language) =>
      new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay })
        .formatToParts(0)
        .find((part) => part.type === 'currency')
        ?.value.normalize('NFKC')
        .toUpperCase(),
    ),
  )
  const known = displays.filter((display) => display !== undefined)
  return [currency, ...known, ...(wordMarks[currency] ?? [])]
}
