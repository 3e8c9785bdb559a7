import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Money } from '#shared/money/money.ts'
import { type Taxed, taxedLines, taxedTotals } from '#shared/money/tax.ts'

const of = (currency: string) => (minor: number) => ({ minor, currency })
const [eur, jpy, kwd] = [of('EUR'), of('JPY'), of('KWD')]
const on = (permille: number) => ({ included: false, permille })
const within = (permille: number) => ({ included: true, permille })

const minors = ({ net, tax, total }: Taxed) => [net.minor, tax.minor, total.minor]

test.each([
  [eur(100_00), on(190), [100_00, 19_00, 119_00]],
  [eur(119_00), within(190), [100_00, 19_00, 119_00]],
  [jpy(10_005), on(100), [10_005, 1_001, 11_006]],
  [jpy(11_000), within(80), [10_185, 815, 11_000]],
  [kwd(1_005), on(50), [1_005, 50, 1_055]],
  [kwd(1_055), within(50), [1_005, 50, 1_055]],
  [eur(1), within(77), [1, 0, 1]],
  [eur(0), within(190), [0, 0, 0]],
  [eur(5_00), on(0), [5_00, 0, 5_00]],
] as const)('%o with %o', (amount, tax, expected) => {
  expect(taxedTotals([amount], tax).map(minors)).toEqual([expected])
})

test('where nothing is known of a tax, the amount is what it is', () => {
  expect(taxedTotals([eur(5_00)], null).map(minors)).toEqual([[5_00, 0, 5_00]])
})

test('the tax is reckoned on the sum: three times a third of a cent is a cent', () => {
  expect(taxedTotals([eur(2), eur(2), eur(2)], on(190)).map(minors)).toEqual([[6, 1, 7]])
  expect(taxedLines([eur(2), eur(2), eur(2)], on(190)).map(({ tax }) => tax.minor)).toEqual([
    1, 0, 0,
  ])
})

test('each currency has a tax and a total of its own', () => {
  const sums = taxedTotals([eur(100_00), jpy(1_000), eur(1_00)], on(100))
  expect(sums.map(minors)).toEqual([
    [101_00, 10_10, 111_10],
    [1_000, 100, 1_100],
  ])
})

const largest = 10 ** 14
const amounts = fc.array(
  fc.record({
    minor: fc.oneof(
      fc.integer({ min: -largest, max: largest }),
      fc.integer({ min: 0, max: 1000 }),
      fc.constantFrom(0, 1, largest),
    ),
    currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  }),
  { minLength: 1, maxLength: 50 },
)
const taxes = fc.oneof(
  fc.constant(null),
  fc.record({ included: fc.boolean(), permille: fc.integer({ min: 0, max: 500 }) }),
)

const sumOf = (lines: readonly Taxed[], part: keyof Taxed, currency: string) =>
  lines
    .filter((line) => line[part].currency === currency)
    .reduce((sum, line) => sum + BigInt(line[part].minor), 0n)

test('whatever the lines, not a cent is lost: they add up to net, tax and total of the whole', () => {
  fc.assert(
    fc.property(amounts, taxes, (some: readonly Money[], tax) => {
      const lines = taxedLines(some, tax)
      expect(lines).toHaveLength(some.length)
      const wholes = taxedTotals(some, tax)
      expect(wholes).toHaveLength(new Set(some.map(({ currency }) => currency)).size)
      for (const whole of wholes) {
        const { currency } = whole.net
        for (const part of ['net', 'tax', 'total'] as const) {
          expect(sumOf(lines, part, currency)).toBe(BigInt(whole[part].minor))
        }
        expect(whole.net.minor + whole.tax.minor).toBe(whole.total.minor)
      }
      for (const line of lines) expect(line.net.minor + line.tax.minor).toBe(line.total.minor)
    }),
  )
})

test('a total is never half a minor unit or more off the exact tax', () => {
  const one = fc.integer({ min: 0, max: largest })
  fc.assert(
    fc.property(one, fc.integer({ min: 0, max: 500 }), (minor, permille) => {
      const rate = BigInt(permille)
      const [put] = taxedTotals([eur(minor)], on(permille))
      const [split] = taxedTotals([eur(minor)], within(permille))
      const offOn = 2n * (BigInt(put!.tax.minor) * 1000n - BigInt(minor) * rate)
      const offIn = 2n * (BigInt(split!.net.minor) * (1000n + rate) - BigInt(minor) * 1000n)
      expect(offOn >= -1000n && offOn <= 1000n).toBe(true)
      expect(offIn >= -(1000n + rate) && offIn <= 1000n + rate).toBe(true)
    }),
  )
})
