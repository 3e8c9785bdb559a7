import fc from 'fast-check'
import type { Dialect } from '#shared/import/import-plan.ts'
import { dateOrders, decimalSigns, delimiters, encodings } from '#shared/import/import-plan.ts'
import { type Order, orderKey } from '#shared/order/order.ts'
import { lettersOf } from './encode-text.ts'

/** How a table is written, beyond what a plan says of it. */
export type Hand = Dialect & {
  readonly bom: boolean
  readonly lineEnds: readonly string[]
  readonly quotes: 'always' | 'where-needed'
  readonly endsWithLine: boolean
  readonly dateWay: number
  readonly grouped: boolean
  readonly minus: 'before' | 'behind' | 'brackets'
  readonly mark: 'none' | 'code-before' | 'code-behind'
}

export const anyHand: fc.Arbitrary<Hand> = fc.record({
  encoding: fc.constantFrom(...encodings),
  delimiter: fc.constantFrom(...delimiters),
  dateOrder: fc.constantFrom(...dateOrders),
  decimalSign: fc.constantFrom(...decimalSigns),
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  bom: fc.boolean(),
  lineEnds: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']),
  quotes: fc.constantFrom('always', 'where-needed'),
  endsWithLine: fc.boolean(),
  dateWay: fc.nat(5),
  grouped: fc.boolean(),
  minus: fc.constantFrom('before', 'behind', 'brackets'),
  mark: fc.constantFrom('none', 'code-before', 'code-behind'),
})

const decimals: Readonly<Record<string, number>> = { EUR: 2, JPY: 0, KWD: 3 }

/** One row: what it means, and the numbers it is written from. */
export type Row = {
  readonly words: Readonly<Record<'number' | 'line' | 'customer' | 'product', readonly string[]>>
  readonly days: readonly (Date | null)[]
  readonly thousandths: number | null
  readonly minor: number | null
}

/** Words that can be written in an encoding, among them what means something to a CSV file. */
export function anyRows(encoding: Dialect['encoding']): fc.Arbitrary<Row[]> {
  const letters = lettersOf(encoding)
  const letter = letters
    ? fc.constantFrom(...letters)
    : fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
  const strange = fc.constantFrom('"', ',', ';', '|', "'", '=', '#', '5', 'a')
  const word = fc
    .array(fc.oneof(letter, strange), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(''))
    .filter((text) => !/[\p{C}\s\uFFFD]|^="/u.test(text))
  const words = fc.array(word, { minLength: 1, maxLength: 3 })
  const day: fc.Arbitrary<Date> = fc.date({
    min: new Date('1970-01-01'),
    max: new Date('2069-12-31'),
    noInvalidDate: true,
  })
  return fc.uniqueArray(
    fc.record({
      words: fc.record({ number: words, line: words, customer: words, product: words }),
      days: fc.tuple<(Date | null)[]>(fc.option(day), fc.option(day)),
      thousandths: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
      minor: fc.option(fc.integer({ min: -1e12, max: 1e12 })),
    }),
    {
      minLength: 1,
      maxLength: 8,
      selector: ({ words: { number, line } }) => `${number.join(' ')}\u0000${line.join(' ')}`,
    },
  )
}

/** What a row says, however it is written. */
export function meaningOf(row: Row, { currency }: Hand): Order {
  const text = (name: keyof Row['words']) => row.words[name].join(' ')
  const [promised, expected] = row.days
  const fields = {
    number: text('number'),
    line: text('line'),
    customer: text('customer'),
    product: text('product'),
    ...(promised && { promisedOn: promised.toISOString().slice(0, 10) }),
    ...(expected && { expectedOn: expected.toISOString().slice(0, 10) }),
    ...(row.thousandths !== null && { quantity: row.thousandths / 1000 }),
    ...(row.minor !== null && { amount: { minor: row.minor || 0, currency } }),
  }
  return { ...fields, key: orderKey(fields) }
}

const heads = [
  'Order No',
  'Line',
  'Customer',
  'Product',
  'Promised Date',
  'Expected Date',
  'Qty',
  'Amount',
]

/** The table as a file. */
export function writtenBy(hand: Hand, rows: readonly Row[]): string {
  const table = [
    heads,
    ...rows.map((row) => [
      ...(['number', 'line', 'customer', 'product'] as const).map((name, index) =>
        // A cell of several lines is one text.
        row.words[name].join(index === 2 ? (hand.lineEnds[0] ?? '\n') : ' '),
      ),
      ...row.days.map((day) => (day ? writtenDay(day, hand) : '')),
      row.thousandths === null ? '' : writtenNumber(row.thousandths, 3, hand),
      row.minor === null ? '' : writtenAmount(row.minor, hand),
    ]),
  ]
  const lines = table.map((cells) =>
    cells.map((cell) => writtenCell(cell, hand)).join(hand.delimiter),
  )
  const ended = lines.map((line, index) => {
    const isLast = index === lines.length - 1
    return isLast && !hand.endsWithLine
      ? line
      : line + (hand.lineEnds[index % hand.lineEnds.length] ?? '\n')
  })
  return ended.join('')
}

function writtenCell(cell: string, { quotes, delimiter }: Hand): string {
  const isNeeded = /["\r\n]/.test(cell) || cell.includes(delimiter)
  return quotes === 'always' || isNeeded ? `"${cell.replaceAll('"', '""')}"` : cell
}

function writtenDay(day: Date, { dateOrder, dateWay, encoding }: Hand): string {
  const [y = '', m = '', d = ''] = day.toISOString().slice(0, 10).split('-')
  const month = [
    'Jan',
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sep',
    'Oct',
    'Nov',
    'Dec',
  ][Number(m) - 1]
  const inOrder = (separator: string, year: string) =>
    ({ ymd: [year, m, d], dmy: [d, m, year], mdy: [m, d, year] })[dateOrder].join(separator)
  const ways = [
    inOrder('/', y),
    inOrder('.', y.slice(2)),
    `${y}-${m}-${d}T23:30:00Z`,
    `${Number(d)}-${month}-${y}`,
    encoding === 'windows-1252' ? `${y}${m}${d}` : `${y}年${Number(m)}月${Number(d)}日`,
    `${inOrder('-', y)} 12:00`,
  ]
  return ways[dateWay] ?? ''
}

function writtenNumber(
  units: number,
  places: number,
  { decimalSign, grouped, minus }: Hand,
): string {
  const digits = String(Math.abs(units)).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const sign = decimalSign === '.' ? ',' : '.'
  const parts = grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, sign) : whole
  const number = places === 0 ? parts : parts + decimalSign + digits.slice(-places)
  if (units >= 0) return number
  return { before: `-${number}`, behind: `${number}-`, brackets: `(${number})` }[minus]
}

function writtenAmount(minor: number, hand: Hand): string {
  const number = writtenNumber(minor, decimals[hand.currency] ?? 2, hand)
  if (hand.mark === 'none') return number
  return hand.mark === 'code-before' ? `${hand.currency} ${number}` : `${number} ${hand.currency}`
}
