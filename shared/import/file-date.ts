import { Temporal } from 'temporal-polyfill'
import type { LocalDate } from '../base/local-date.ts'
import type { dateOrders } from './import-plan.ts'
import { monthByName } from './month-names.ts'

export type DateOrder = (typeof dateOrders)[number]

/** Behind a date: a time, or a day of the week in brackets. */
const rest = String.raw`(?:[T,]?\s*\(?\d{1,2}[:時h.]\d{2}.*|\s*\(\p{L}+\).*|\s*\p{L}+曜日?.*)?$`
const pattern = (date: string) => new RegExp(`^${date}${rest}`, 'u')

const yearFirst = pattern(String.raw`(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?`)
const compact = /^(\d{4})(\d{2})(\d{2})(?:[T\s].*)?$/
const inOrder = pattern(String.raw`(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?'?(\d{4}|\d{2})`)
const era = pattern(
  String.raw`(令和|平成|昭和|[RHS])\.?(元|\d{1,2})[年./-](\d{1,2})[月./-](\d{1,2})日?`,
)
const dayFirst = pattern(
  String.raw`(\d{1,2})(?:st|nd|rd|th|er)?[-./\s]*(?:de\s+)?(\p{L}+)[-.,/\s]*(?:del?\s+)?'?(\d{4}|\d{2})`,
)
const monthFirst = pattern(
  String.raw`(\p{L}+)[-.\s]*(\d{1,2})(?:st|nd|rd|th)?[-,\s]+'?(\d{4}|\d{2})`,
)
const serial = /^([2-7]\d{4})(?:[.,]\d+)?$/
const weekday = /^\p{L}{2,10}(?:[.,]{1,2}\s+(?=\d|\p{L})|\s+(?=\p{L}+\.?\s+\d))/u

const eraBegan: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
}

/** Day 0 of spreadsheets, which hold 1900 for a leap year: right from March 1900 on. */
const spreadsheetZero = Temporal.PlainDate.from('1899-12-30')

/**
 * Reads a date as files have it; null where it is none, or no day of a calendar. A strict table, for
 * a file writes all its dates in one way: year first in any way, 20261231, by the order given
 * (31.12.26, 12/31/2026; years of two digits are 1970 to 2069), months by name in English, German,
 * French and Spanish, Japanese years and eras, and the day numbers of spreadsheets. A time behind it
 * is passed over, and the day stays as written, whatever its zone. By `ymd` a year that stands last
 * anyway has the month before the day.
 */
export function readFileDate(text: string, order: DateOrder): LocalDate | null {
  const plain = text.normalize('NFKC').trim().replace(weekday, '')
  if (plain.length > 60) return null
  const [, year, month, day] = yearFirst.exec(plain) ?? compact.exec(plain) ?? []
  if (year !== undefined) {
    const found = dayOf(Number(year), Number(month), Number(day))
    return found ?? compactByOrder(plain, order)
  }
  return (
    byOrder(inOrder.exec(plain), order) ?? byEra(plain) ?? byMonthName(plain) ?? bySerial(plain)
  )
}

/** The three numbers of a date that has another meaning in another order; null: it has not. */
export function numbersInOrder(text: string): readonly [number, number, number] | null {
  const found = inOrder.exec(text.normalize('NFKC').trim().replace(weekday, ''))
  return found && [Number(found[1]), Number(found[2]), Number(found[3])]
}

function byOrder(found: RegExpExecArray | null, order: DateOrder): LocalDate | null {
  if (!found) return null
  const [, first = '', second = '', third = ''] = found
  if (order === 'ymd' && third.length === 2) {
    return dayOf(fullYear(first), Number(second), Number(third))
  }
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  return dayOf(fullYear(third), Number(month), Number(day))
}

function compactByOrder(plain: string, order: DateOrder): LocalDate | null {
  const [, first, second, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(plain) ?? []
  if (order === 'ymd' || year === undefined) return null
  const [day, month] = order === 'dmy' ? [first, second] : [second, first]
  return dayOf(Number(year), Number(month), Number(day))
}

function byEra(plain: string): LocalDate | null {
  const [, name = '', year = '', month, day] = era.exec(plain) ?? []
  const began = eraBegan[name]
  if (began === undefined) return null
  return dayOf(began + (year === '元' ? 1 : Number(year)), Number(month), Number(day))
}

function byMonthName(plain: string): LocalDate | null {
  const early = dayFirst.exec(plain)
  const late = early ? null : monthFirst.exec(plain)
  const [day, name, year] = early
    ? [early[1], early[2], early[3]]
    : [late?.[2], late?.[1], late?.[3]]
  const month = monthByName(name ?? '')
  return month === null ? null : dayOf(fullYear(year ?? ''), month, Number(day))
}

function bySerial(plain: string): LocalDate | null {
  const days = serial.exec(plain)?.[1]
  return days === undefined ? null : spreadsheetZero.add({ days: Number(days) }).toString()
}

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 70 ? 2000 + year : 1900 + year
}

function dayOf(year: number, month: number, day: number): LocalDate | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return null
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
