import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lifetimeValueOf } from '#shared/account/lifetime-value.ts'

const yen = (minor: number) => ({ minor, currency: 'JPY' })
const eur = (minor: number) => ({ minor, currency: 'EUR' })
const figures = {
  lifetimeValue: null,
  revenuePerYear: eur(12_000_00),
  expectedYears: 7,
  marginPercent: 30,
}

test('a customer is worth revenue per year × expected years × margin, told with its figures', () => {
  const { lifetimeValue: _none, ...given } = figures
  expect(lifetimeValueOf(figures)).toEqual({ how: 'reckoned', amount: eur(25_200_00), ...given })
})

test('half years and half percents count', () => {
  const halves = { ...figures, expectedYears: 2.5, marginPercent: 12.5 }
  expect(lifetimeValueOf(halves)?.amount).toEqual(eur(3_750_00))
  const small = { ...figures, revenuePerYear: yen(333), expectedYears: 1, marginPercent: 50 }
  expect(lifetimeValueOf(small)?.amount).toEqual(yen(167))
})

test('what was typed in wins', () => {
  expect(lifetimeValueOf({ ...figures, lifetimeValue: eur(5) })).toEqual({
    how: 'typed',
    amount: eur(5),
  })
})

test.each(['revenuePerYear', 'expectedYears', 'marginPercent'] as const)(
  'without %s nothing is made up',
  (missing) => {
    expect(lifetimeValueOf({ ...figures, [missing]: null })).toBeNull()
  },
)

test('a value beyond what is kept is none', () => {
  const vast = { ...figures, revenuePerYear: eur(10 ** 14), expectedYears: 100 }
  expect(lifetimeValueOf(vast)).toBeNull()
})

test('it is exact to the minor unit for every revenue, and rounded once', () => {
  const whole = fc.integer({ min: 0, max: 10 ** 11 })
  const tenths = fc.integer({ min: 0, max: 300 })
  fc.assert(
    fc.property(whole, tenths, fc.integer({ min: 0, max: 1000 }), (revenue, years, margin) => {
      const value = lifetimeValueOf({
        lifetimeValue: null,
        revenuePerYear: yen(revenue),
        expectedYears: years / 10,
        marginPercent: margin / 10,
      })
      const exact = BigInt(revenue) * BigInt(years) * BigInt(margin)
      expect(value?.amount).toEqual(yen(Number((2n * exact + 10_000n) / 20_000n)))
    }),
  )
})
