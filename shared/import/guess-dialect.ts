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
 * The order of day, month and year: by dates that can be read in one way only, else by the sign
 * between (nobody writes 12.31.2026 with points), else as it is usual where the user is. Sure where
 * the file itself tells, or has no date of which the order matters.
 */
export function guessDateOrder(cells: readonly string[], habits: Habits): Guess<DateOrder> {
  const tellers: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0 }
  let open = 0
  for (const cell of cells) {
    const numbers = numbersInOrder(cell)
    if (!numbers) continue
    const only = orderOf(numbers, cell)
    if (only) tellers[only] += 1
    else open += 1
  }
  const [best] = (['dmy', 'mdy', 'ymd'] as const).toSorted((a, b) => tellers[b] - tellers[a])
  if (best && tellers[best] > 0) {
    const others = tellers.dmy + tellers.mdy + tellers.ymd - tellers[best]
    return { value: best, isSure: others * 20 < tellers[best] }
  }
  return { value: usualOrder(habits), isSure: open === 0 }
}

function orderOf(
  [first, second, third]: readonly [number, number, number],
  cell: string,
): DateOrder | null {
  if (first > 31 || (third > 31 && third < 100 && first > 12 && second > 12)) return 'ymd'
  if (first > 12 && third >= 32) return 'dmy'
  if (second > 12) return third >= 32 || first <= 12 ? 'mdy' : null
  if (cell.includes('.') && third >= 100) return 'dmy'
  return first > 12 && third <= 12 ? 'dmy' : null
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
