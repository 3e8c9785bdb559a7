import { err, ok, type Result } from '../base/result.ts'
import type { Language } from '../base/language.ts'

export type RateProblem = 'not-a-rate' | 'too-precise' | 'too-high'

/** In thousandths; `taxSchema` has the same. */
const highest = 500

/**
 * Reads a tax rate as people type it into thousandths: "19", "7.7 %", "8,1", "１０％". A tenth of a
 * per cent is the finest; nothing is rounded.
 */
export function parseTaxRate(typed: string): Result<number, RateProblem> {
  const plain = typed.normalize('NFKC').replaceAll(/[\s%]/gu, '').replace(',', '.')
  const parts = /^(\d{1,4})(?:\.(\d{1,6}))?$/.exec(plain)
  if (!parts) return err('not-a-rate')
  const [, whole = '', fraction = ''] = parts
  const significant = fraction.replace(/0+$/, '')
  if (significant.length > 1) return err('too-precise')
  const permille = Number(whole + significant.padEnd(1, '0'))
  return permille > highest ? err('too-high') : ok(permille)
}

/** The rate as one would type it: "19", "7.7". */
export function formatTaxRate(permille: number, language: Language): string {
  const tenths = String(permille).padStart(2, '0')
  const text = `${tenths.slice(0, -1)}.${tenths.slice(-1)}` as Intl.StringNumericLiteral
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(text)
}
