import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseAmount } from '#shared/money/parse-amount.ts'
import { decimalText } from '#shared/money/total.ts'

const minorOf = (typed: string, currency: string) => {
  const parsed = parseAmount(typed, currency)
  return parsed.ok ? parsed.value.minor : parsed.error
}

test.each([
  ['1,240.00', 'EUR', 124000],
  ['1.240,00', 'EUR', 124000],
  ['1240', 'EUR', 124000],
  ['1,240', 'EUR', 124000],
  ['1.240', 'EUR', 124000],
  ['1 240,5', 'EUR', 124050],
  ['1’240.50', 'CHF', 124050],
  ['1\u202f240,00', 'EUR', 124000],
  ['12,5', 'EUR', 1250],
  ['0.07', 'EUR', 7],
  ['.5', 'EUR', 50],
  ['5.', 'EUR', 500],
  ['1,234,567.89', 'USD', 123456789],
  ['$1,240.00', 'USD', 124000],
  ['EUR 1,240.00', 'EUR', 124000],
  ['1240 eur', 'EUR', 124000],
  ['1.240,00 €', 'EUR', 124000],
  ['¥12,000', 'JPY', 12000],
  ['￥１２，０００', 'JPY', 12000],
  ['１２０００円', 'JPY', 12000],
  ['1、200', 'JPY', 1200],
  ['12万', 'JPY', 120000],
  ['1.5万円', 'JPY', 15000],
  ['12000.00', 'JPY', 12000],
  ['1.240', 'KWD', 1240],
  ['1,240', 'KWD', 1240000],
  ['1,240.5', 'KWD', 1240500],
])('%s in %s is %i in minor units', (typed, currency, minor) => {
  expect(minorOf(typed, currency)).toBe(minor)
})

test.each([
  ['', 'EUR', 'not-an-amount'],
  ['free', 'EUR', 'not-an-amount'],
  ['1,2,3', 'EUR', 'not-an-amount'],
  ['12,34,567', 'EUR', 'not-an-amount'],
  ['1.2.3,4', 'EUR', 'not-an-amount'],
  ['5-10', 'EUR', 'not-an-amount'],
  ['NaN', 'EUR', 'not-an-amount'],
  ['Infinity', 'EUR', 'not-an-amount'],
  ['1e9', 'EUR', 'not-an-amount'],
  ['1'.repeat(41), 'EUR', 'not-an-amount'],
  ['1.005', 'JPY', 1005],
  ['12.5', 'JPY', 'too-precise'],
  ['0.125', 'EUR', 'too-precise'],
  ['1240.123', 'EUR', 'too-precise'],
  ['99999999999999', 'EUR', 'too-large'],
  ['-5', 'EUR', 'negative'],
  ['€-5', 'EUR', 'negative'],
  ['▲500', 'JPY', 'negative'],
  ['$10', 'EUR', 'other-currency'],
  ['10 USD', 'EUR', 'other-currency'],
  ['10円', 'EUR', 'other-currency'],
])('%s in %s is answered with %s', (typed, currency, answer) => {
  expect(minorOf(typed, currency)).toBe(answer)
})

test('every amount that is written out is read back as the same amount, in every currency', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 13 }),
      fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'),
      (minor, currency) => {
        expect(minorOf(decimalText({ minor, currency }), currency)).toBe(minor)
      },
    ),
  )
})

test('whatever is typed is either a whole number of minor units or refused with a reason', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('EUR', 'JPY'), (typed, currency) => {
      const parsed = parseAmount(typed, currency)
      const isAnswered = parsed.ok
        ? Number.isSafeInteger(parsed.value.minor)
        : /^[a-z-]+$/.test(parsed.error)
      expect(isAnswered).toBe(true)
    }),
  )
})
