import { type DateOrder, numbersInOrder, readFileDate } from './file-date.ts'
import { type DecimalSign, decimalSignIn } from './file-number.ts'
import { kindOf } from './field-kind.ts'
import type { ImportFieldId } from './import-fields.ts'
import type { Dialect, ImportPlan } from './import-plan.ts'

/** What tells how somebody writes dates and numbers, where a file does not. */
export type Habits = { readonly language: string; readonly country: string }

export type Guess<T> = { readonly value: T; readonly isSure: boolean }

/** Countries that write the month first, and those that write the year first. */
const monthFirst = new Set(['US', 'PH', 'FM', 'PW', 'MH'])
const yearFirst = new Set(['JP', 'CN', 'KR', 'TW', 'HU', 'LT', 'MN', 'SE', 'CA'])

/**
 * The order of day, month and year: that by which most dates are days of a calendar. Where several
 * read them alike: the day first where points part them, the year where the numbers differ least,
 * else as it is usual where the user is. Sure where the file itself tells, or has no date of which
 * the order matters.
 */
export function guessDateOrder(cells: readonly string[], habits: Habits): Guess<DateOrder> {
  const dates = cells.flatMap((cell) => {
    const numbers = numbersInOrder(cell)
    return numbers ? { cell, numbers } : []
  })
  const usual = usualOrder(habits)
  if (dates.length === 0) return { value: usual, isSure: true }
  const isLong = dates.some(({ numbers }) => numbers[2] > 99)
  const orders = (['dmy', 'mdy', 'ymd'] as const).filter((order) => !isLong || order !== 'ymd')
  const readable = new Map(
    orders.map((order) => [
      order,
      dates.filter(({ cell }) => readFileDate(cell, order) !== null).length,
    ]),
  )
  const most = Math.max(...readable.values())
  const best = orders.filter((order) => readable.get(order) === most)
  const isWhole = most * 20 >= dates.length * 19
  const [only] = best
  if (best.length === 1 && only) return { value: only, isSure: isWhole }
  if (best.includes('dmy') && dates.every(({ cell }) => cell.includes('.')) && isLong) {
    return { value: 'dmy', isSure: isWhole }
  }
  const place = isLong ? 'last' : yearPlace(dates.map(({ numbers }) => numbers))
  const left = best.filter((order) => !place || (order === 'ymd') === (place === 'first'))
  const near = usual === 'ymd' && !left.includes('ymd') ? 'mdy' : usual
  return { value: left.includes(near) ? near : (left[0] ?? near), isSure: false }
}

/** Orders come from a year or two, and from every day of a month. */
function yearPlace(dates: readonly (readonly [number, number, number])[]): 'first' | 'last' | null {
  const first = new Set(dates.map((numbers) => numbers[0])).size
  const last = new Set(dates.map((numbers) => numbers[2])).size
  if (first * 2 <= last) return 'first'
  return last * 2 <= first ? 'last' : null
}

function usualOrder({ language, country }: Habits): DateOrder {
  if (monthFirst.has(country)) return 'mdy'
  if (yearFirst.has(country)) return 'ymd'
  if (country !== 'none') return 'dmy'
  if (language === 'ja') return 'ymd'
  return language === 'en' ? 'mdy' : 'dmy'
}

/**
 * The decimal sign: by numbers that can be read in one way only; else a comma where cells are parted
 * by semicolons, which is why they are. Sure where the file tells, or has no number with a sign.
 */
export function guessDecimalSign(
  cells: readonly string[],
  delimiter: Dialect['delimiter'],
): Guess<DecimalSign> {
  let points = 0
  let commas = 0
  let open = 0
  for (const cell of cells) {
    if (!/\d[.,]\d/.test(cell) || readFileDate(cell, 'dmy') !== null) continue
    const sign = decimalSignIn(cell)
    if (sign === '.') points += 1
    else if (sign === ',') commas += 1
    else open += 1
  }
  if (points + commas === 0) return { value: delimiter === ';' ? ',' : '.', isSure: open === 0 }
  const [value, fewer] = points >= commas ? (['.', commas] as const) : ([',', points] as const)
  return { value, isSure: fewer * 20 < points + commas }
}

/** The cells of all columns that are read in one of these ways; of all columns where there is none. */
export function cellsRead(
  rows: readonly (readonly string[])[],
  heads: readonly string[],
  { columns, kinds }: { columns: ImportPlan['columns']; kinds: readonly string[] },
): readonly string[] {
  const places = columns
    .filter(({ field }) => kinds.includes(kindOf(field as ImportFieldId)))
    .map(({ head }) => heads.indexOf(head))
  if (places.length === 0) return rows.flat()
  return rows.flatMap((row) => places.map((place) => row[place] ?? ''))
}
