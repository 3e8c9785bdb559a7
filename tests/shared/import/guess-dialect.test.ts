import { expect, test } from 'vitest'
import { guessDateOrder, guessDecimalSign } from '#shared/import/guess-dialect.ts'
import { guessDelimiter } from '#shared/import/guess-delimiter.ts'

const here = { language: 'en', country: 'none' }
const order = (cells: string[], habits = here) => guessDateOrder(cells, habits)

test.each([
  [['01/02/2026', '13/02/2026'], 'dmy'],
  [['01/02/2026', '02/13/2026'], 'mdy'],
  [['01.02.2026'], 'dmy'],
  [['26/12/31', '27/01/02', '32/01/05'], 'ymd'],
  [['12/31/26'], 'mdy'],
] as const)('%j is written as %s, surely', (cells, value) => {
  expect(order([...cells])).toEqual({ value, isSure: true })
})

test('dates that tell nothing are as usual where the user is, and it is said', () => {
  const open = ['01/02/2026', '03/04/2026']
  expect(order(open, { language: 'en', country: 'US' })).toEqual({ value: 'mdy', isSure: false })
  expect(order(open, { language: 'en', country: 'GB' })).toEqual({ value: 'dmy', isSure: false })
  expect(order(open, { language: 'en', country: 'none' })).toEqual({ value: 'mdy', isSure: false })
  expect(order(open, { language: 'ja', country: 'none' })).toEqual({ value: 'mdy', isSure: false })
})

test('years of two digits are where the numbers differ least', () => {
  expect(order(['26/01/05', '26/02/07', '26/03/09', '27/01/11']).value).toBe('ymd')
  const british = { language: 'en', country: 'GB' }
  expect(order(['05/01/26', '07/02/26', '09/03/26', '11/01/27'], british).value).toBe('dmy')
})

test('dates of which the order matters nothing leave no doubt', () => {
  expect(order(['2026-02-01', '31-Dec-2026', '']).isSure).toBe(true)
})

test('a column that is written in two ways is in doubt', () => {
  expect(order(['13/02/2026', '02/13/2026', '14/02/2026'])).toEqual({ value: 'dmy', isSure: false })
})

test('the decimal sign is told by numbers that can be read in one way only', () => {
  expect(guessDecimalSign(['1,234', '1.5'], ',')).toEqual({ value: '.', isSure: true })
  expect(guessDecimalSign(['1.234', '1,5'], ';')).toEqual({ value: ',', isSure: true })
  expect(guessDecimalSign(['31.12.2026', '5'], ',')).toEqual({ value: '.', isSure: true })
})

test('else by what parts the cells, and it is said', () => {
  expect(guessDecimalSign(['1.234'], ';')).toEqual({ value: ',', isSure: false })
  expect(guessDecimalSign(['1,234'], ',')).toEqual({ value: '.', isSure: false })
})

test.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n', ';'],
  ['a\tb\n1,2\t3;4\n', '\t'],
  ['a|b\n"1,2"|3\n', '|'],
  ['"a;b","c"\n"1;2","3"\n', ','],
  ['Open orders\n\na;b;c\n1;2;3\n', ';'],
  ['name\nSample Ltd\n', ','],
])('%j is parted by %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter)
})
