import { expect, test } from 'vitest'
import { headRowOf, headsOf } from '#shared/import/heads.ts'

test('heads that are alike get a number, and empty ones the letter of their column', () => {
  expect(headsOf(['Date', '', 'Date', ' Date ', 'Date (2)'])).toEqual([
    'Date',
    'B',
    'Date (2)',
    'Date (3)',
    'Date (2) (2)',
  ])
})

test('the columns after Z are AA, AB', () => {
  const heads = headsOf(Array.from({ length: 704 }, () => ''))
  expect([heads[25], heads[26], heads[27], heads[701], heads[702]]).toEqual([
    'Z',
    'AA',
    'AB',
    'ZZ',
    'AAA',
  ])
})

test('a head that is a name of the language itself is a head like any other', () => {
  expect(headsOf(['__proto__', 'constructor', '__proto__'])).toEqual([
    '__proto__',
    'constructor',
    '__proto__ (2)',
  ])
})

const rows = (...lines: string[]) => lines.map((line) => ({ cells: line.split(',') }))

test('the title of a report above its table is passed over', () => {
  expect(headRowOf(rows('Open orders,,', ',,', 'No,Customer,Date', '1,a,b'))).toBe(2)
  expect(headRowOf(rows('No,Customer,Date', '1,a,b'))).toBe(0)
  expect(headRowOf(rows('Name', 'Sample Ltd'))).toBe(0)
})
