import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney } from '#shared/money/format-money.ts'
import type { Money } from '#shared/money/money.ts'
import { decimalText, shareOf, totals } from '#shared/money/total.ts'

const eur = (minor: number): Money => ({ minor, currency: 'EUR' })
const jpy = (minor: number): Money => ({ minor, currency: 'JPY' })

test('amounts of one currency add up to the cent', () => {
  expect(totals([eur(10), eur(20), eur(124000)])).toEqual([eur(124030)])
})

test('amounts of two currencies are never added together', () => {
  expect(totals([eur(10), jpy(500), eur(5)])).toEqual([eur(15), jpy(500)])
})

test('no amounts have no total', () => {
  expect(totals([])).toEqual([])
})

test('the order of cost lines never changes a total', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 ** 13 }), { maxLength: 50 }), (minors) => {
      const forwards = totals(minors.map(eur))
      const backwards = totals(minors.toReversed().map(eur))
      expect(forwards).toEqual(backwards)
      expect(forwards[0]?.minor ?? 0).toBe(Number(minors.reduce((sum, n) => sum + BigInt(n), 0n)))
    }),
  )
})

test('a cost is compared with the account value only in the same currency', () => {
  expect(shareOf(eur(124000), eur(20_000_000))).toBeCloseTo(0.0062)
  expect(shareOf(eur(1), jpy(100))).toBeNull()
  expect(shareOf(eur(1), eur(0))).toBeNull()
})

test('an amount is written with the decimals of its currency', () => {
  expect(decimalText(jpy(12000))).toBe('12000')
  expect(decimalText(eur(5))).toBe('0.05')
  expect(decimalText({ minor: 1240, currency: 'KWD' })).toBe('1.240')
})

test('an amount is formatted for the language', () => {
  expect(formatMoney(eur(124000), 'en')).toBe('€1,240.00')
  expect(formatMoney(jpy(12000), 'ja')).toBe('￥12,000')
  expect(formatMoney(eur(9_007_199_254_740_991), 'en')).toBe('€90,071,992,547,409.91')
})
