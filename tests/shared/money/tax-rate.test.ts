import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTaxRate, parseTaxRate } from '#shared/money/tax-rate.ts'

test.each([
  ['19', 190],
  ['7.7 %', 77],
  ['8,1', 81],
  ['１０％', 100],
  ['0', 0],
  ['5.50', 55],
  ['50', 500],
])('%s is %i thousandths', (typed, permille) => {
  expect(parseTaxRate(typed)).toEqual({ ok: true, value: permille })
})

test.each([
  ['', 'not-a-rate'],
  ['-19', 'not-a-rate'],
  ['1e2', 'not-a-rate'],
  ['nineteen', 'not-a-rate'],
  ['7.75', 'too-precise'],
  ['50.1', 'too-high'],
  ['1900', 'too-high'],
])('%o is refused: %s', (typed, problem) => {
  expect(parseTaxRate(typed)).toEqual({ ok: false, error: problem })
})

test('a rate as it is shown reads as the same rate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.constantFrom('en', 'ja'), (rate, language) => {
      expect(parseTaxRate(formatTaxRate(rate, language))).toEqual({ ok: true, value: rate })
    }),
  )
})
