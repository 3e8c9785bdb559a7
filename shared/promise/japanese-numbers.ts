const digits = '〇一二三四五六七八九'

/** A number as it is typed, in figures or in characters, as a piece of an expression. */
export const japaneseNumber = `\\d{1,3}(?:\\.5)?|[${digits}十]+`

/** 「2」「1.5」「十五」 as a number. */
export function numberIn(text: string): number {
  if (/^[\d.]+$/.test(text)) return Number(text)
  const [tens = '', ones] = text.includes('十') ? text.split('十') : ['', text]
  const tensValue = text.includes('十') ? 10 * (tens === '' ? 1 : digits.indexOf(tens)) : 0
  return tensValue + Math.max(0, digits.indexOf(ones ?? ''))
}
