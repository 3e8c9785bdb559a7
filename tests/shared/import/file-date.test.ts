import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFileDate } from '#shared/import/file-date.ts'

test.each([
  ['2026-12-31', 'dmy'],
  ['2026/12/31', 'dmy'],
  ['2026.12.31', 'mdy'],
  ['31.12.2026', 'dmy'],
  ['31.12.26', 'dmy'],
  ['31/12/2026', 'dmy'],
  ['31-12-2026', 'dmy'],
  ['31. 12. 2026', 'dmy'],
  ['12/31/26', 'mdy'],
  ['12/31/2026', 'mdy'],
  ['12/31/2026', 'ymd'],
  ['26/12/31', 'ymd'],
  ['20261231', 'dmy'],
  ['31122026', 'dmy'],
  ['31-Dec-2026', 'mdy'],
  ['31-DEC-26', 'mdy'],
  ['31 December 2026', 'ymd'],
  ['December 31, 2026', 'dmy'],
  ['Dec 31st, 2026', 'dmy'],
  ['Thu, 31 Dec 2026', 'dmy'],
  ['Thu Dec 31, 2026', 'dmy'],
  ['Do., 31.12.2026', 'dmy'],
  ['31. Dezember 2026', 'dmy'],
  ['31 déc. 2026', 'dmy'],
  ['31 de diciembre de 2026', 'dmy'],
  ['2026年12月31日', 'mdy'],
  ['2026年12月31日(木)', 'ymd'],
  ['２０２６／１２／３１', 'ymd'],
  ['令和8年12月31日', 'ymd'],
  ['R8.12.31', 'ymd'],
  ['㋿8年12月31日', 'ymd'],
  ['2026-12-31T23:59:00+09:00', 'dmy'],
  ['2026-12-31 00:00:00.000', 'dmy'],
  ['31.12.2026 14:30', 'dmy'],
  ['12/31/2026 2:30:00 PM', 'mdy'],
  ['20261231T120000', 'dmy'],
  ['46387', 'dmy'],
  ['46387.75', 'dmy'],
] as const)('%s (%s) is the last day of 2026', (text, order) => {
  expect(readFileDate(text, order)).toBe('2026-12-31')
})

test.each([
  ['12/31/2026', 'dmy'],
  ['31/12/2026', 'mdy'],
  ['30.02.2026', 'dmy'],
  ['29.02.2027', 'dmy'],
  ['2026-13-01', 'dmy'],
  ['0000-00-00', 'dmy'],
  ['31.12.', 'dmy'],
  ['31 Foo 2026', 'dmy'],
  ['1234', 'dmy'],
  ['123456', 'dmy'],
  ['=TODAY()', 'dmy'],
  ['tomorrow', 'dmy'],
  ['', 'dmy'],
] as const)('%s (%s) is no date', (text, order) => {
  expect(readFileDate(text, order)).toBeNull()
})

test('the first year of an era has its own sign', () => {
  expect(readFileDate('令和元年5月1日', 'ymd')).toBe('2019-05-01')
  expect(readFileDate('平成31年4月30日', 'ymd')).toBe('2019-04-30')
})

test('the day of a date in February of a leap year is a day', () => {
  expect(readFileDate('29.02.2028', 'dmy')).toBe('2028-02-29')
})

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('dmy', 'mdy', 'ymd'),
      (text, order) => {
        const read = readFileDate(text, order)
        expect(read === null || /^\d{4}-\d\d-\d\d$/.test(read)).toBe(true)
      },
    ),
  )
})
