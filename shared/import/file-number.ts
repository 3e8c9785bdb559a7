import type { decimalSigns } from './import-plan.ts'

export type DecimalSign = (typeof decimalSigns)[number]

const shapes: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^(\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?(?:\.(\d*))?$/,
  ',': /^(\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3})?(?:,(\d*))?$/,
}

const blanks = /[\s'’_`]/gu

/**
 * A number as files have it, as a plain decimal text ("-1234.50"); null where it is none. Thousands
 * may be grouped by the other sign, by blanks or apostrophes; below nothing is "-5", "5-", "(5)",
 * "▲5" or "△5"; digits may be of full width. Signs are taken strictly: "1,5" is no number where the
 * point is the decimal sign, rather than fifteen.
 */
export function readDecimal(text: string, sign: DecimalSign): string | null {
  const plain = text.normalize('NFKC').replaceAll(blanks, '')
  if (plain.length > 40) return null
  const bare = withoutSign(plain)
  if (bare === null) return null
  const { digits, isNegative } = bare
  const found = shapes[sign].exec(digits)
  if (!found) return null
  const [, whole = '', fraction = ''] = found
  if (whole + fraction === '') return null
  const unsigned =
    (whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '') || '0') + (fraction && `.${fraction}`)
  return isNegative && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned
}

/** What of the text is digits and their signs, and whether it stands for less than nothing. */
export function withoutSign(plain: string): { digits: string; isNegative: boolean } | null {
  const found = /^(\(|[-−–▲△+])?([\d.,]+)([-−–]|\))?$/u.exec(plain)
  if (!found) return null
  const [, before = '', digits = '', after = ''] = found
  if ((before === '(') !== (after === ')')) return null
  if (before !== '' && before !== '(' && after !== '') return null
  return { digits, isNegative: (before !== '' && before !== '+') || after !== '' }
}

/** A quantity: a unit may stand behind it ("12 pcs", "3個", "15 %"). Null where there is none. */
export function readQuantity(text: string, sign: DecimalSign): number | null {
  const plain = text.normalize('NFKC').replace(/[\s\d](\p{L}{1,10}\.?|%)$/u, (all) => all.charAt(0))
  const decimal = readDecimal(plain, sign)
  return decimal === null ? null : Number(decimal)
}

/** What a number tells of its decimal sign; null: nothing. */
export function decimalSignIn(text: string): DecimalSign | null {
  const plain = text
    .normalize('NFKC')
    .replaceAll(blanks, '')
    .replaceAll(/[^\d.,]/gu, '')
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last < 1) return null
  const sign = plain.charAt(last) as DecimalSign
  const other: DecimalSign = sign === '.' ? ',' : '.'
  if (plain.includes(other)) return plain.indexOf(sign) === last ? sign : null
  if (plain.indexOf(sign) !== last) return other
  return plain.length - last - 1 === 3 && last <= 3 && plain.charAt(0) !== '0' ? null : sign
}
