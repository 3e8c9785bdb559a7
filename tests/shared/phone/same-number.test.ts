import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberFinder } from '#shared/phone/same-number.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

test.each([
  ['JP', '03-1234-5678'],
  ['JP', '0312345678'],
  ['JP', '(03) 1234 5678'],
  ['JP', '０３－１２３４－５６７８'],
  ['JP', '０３ー１２３４ー５６７８'],
  ['JP', '〇三－一二三四－五六七八'],
  ['JP', '03-1234-5678 内線12'],
  ['JP', '03-1234-5678（代表）'],
  ['JP', '81312345678'],
  ['JP', '090-1111-2222 / 03-1234-5678'],
  ['JP', '090-1111-2222、03-1234-5678'],
  ['JP', '+81 3-1234-5678'],
  ['US', '011 81 3 1234 5678'],
  ['DE', '0081 3 12345678'],
  ['DE', 'tel:+81-3-1234-5678;ext=12'],
  ['US', 'sip:+81312345678@pbx.example'],
  ['US', '+81 3 1234 5678 ext. 12'],
  ['US', '+81 3 1234 5678 x12'],
  [null, '+81 (0)3 1234 5678'],
  [null, '813 1234 5678'],
] as const)('in %s “%s” is the number that calls as +81312345678', (country, written) => {
  expect(numberFinder('+81312345678', country)(written)).toBe(true)
  expect(numberFinder(written, country)('+81 3 1234 5678')).toBe(true)
})

test.each([
  ['JP', '03-1234-5679'],
  ['JP', '06-1234-5678'],
  ['US', '(312) 345-5678'],
  ['DE', '03-1234-5678'],
  ['JP', '12345678'],
  ['JP', ''],
  ['JP', 'Northgate Tools'],
  ['JP', '+81 3 1234 56780'],
] as const)('in %s “%s” is another number', (country, written) => {
  expect(numberFinder('+81312345678', country)(written)).toBe(false)
})

test('a country code left out by the telephone system is found, of another country too', () => {
  expect(numberFinder('442079460000', 'JP')('020 7946 0000')).toBe(false)
  expect(numberFinder('442079460000', 'JP')('+44 (0)20 7946 0000')).toBe(true)
})

test('an extension of the house is the same when its digits are, and no end of a longer number', () => {
  expect(numberFinder('4711', 'DE')('4711')).toBe(true)
  expect(numberFinder('4711', 'DE')('030 124711')).toBe(false)
})

test('without a country numbers are the same when their digits are', () => {
  expect(numberFinder('020 7946 0000', null)('(020) 7946-0000')).toBe(true)
  expect(numberFinder('020 7946 0000', null)('+44 20 7946 0000')).toBe(false)
})

test('a withheld number is nobody’s', () => {
  expect(numberFinder('', 'JP')('')).toBe(false)
  expect(numberFinder('anonymous', 'JP')('anonymous')).toBe(false)
})

const signs = fc.constantFrom('', ' ', '-', '.', '‐', '－', '　', '(', ')')
const digit = fc.integer({ min: 0, max: 9 })

test('whatever stands between the digits, and however wide they are, it is one number', () => {
  const written = fc.tuple(
    fc.array(fc.tuple(digit, signs, fc.boolean()), { minLength: 8, maxLength: 8 }),
  )
  fc.assert(
    fc.property(written, ([rest]) => {
      const digits = rest.map(([one]) => one).join('')
      const text = rest
        .map(([one, sign, isWide]) => (isWide ? String.fromCodePoint(0xff10 + one) : one) + sign)
        .join('')
      expect(numberFinder(`+813${digits}`, 'JP')(`03-${text}`)).toBe(true)
    }),
  )
})

test('no text makes it throw, on either side', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...hostileTexts))
  fc.assert(
    fc.property(text, text, fc.constantFrom('JP', 'US', 'ZZ', null), (one, other, country) => {
      expect(typeof numberFinder(one, country)(other)).toBe('boolean')
      const mixed = `${one} 03-1234-5678 ${other}`
      expect(typeof numberFinder('+81312345678', country)(mixed)).toBe('boolean')
    }),
  )
})
