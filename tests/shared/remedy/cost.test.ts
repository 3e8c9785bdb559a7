import { expect, test } from 'vitest'
import { passedCap } from '#shared/remedy/cost-cap.ts'
import { type CostBasis, estimatedCost } from '#shared/remedy/cost-formula.ts'

const eur = (minor: number) => ({ minor, currency: 'EUR' })
const jpy = (minor: number) => ({ minor, currency: 'JPY' })
const basis: CostBasis = { moneyAtStake: eur(99_99), currency: 'EUR', hourRates: [eur(6500)] }

test('a part of the money at stake is reckoned to the cent', () => {
  expect(estimatedCost({ by: 'part-at-stake', permille: 150 }, basis)).toEqual(eur(15_00))
})

test('without money at stake a part of it is left open', () => {
  const formula = { by: 'part-at-stake', permille: 150 } as const
  expect(estimatedCost(formula, { ...basis, moneyAtStake: null })).toBeNull()
  expect(estimatedCost(formula, { ...basis, moneyAtStake: eur(0) })).toBeNull()
})

test('hours cost what an hour costs, in a currency it is known in', () => {
  const formula = { by: 'person-hours', hours: 8 } as const
  expect(estimatedCost(formula, basis)).toEqual(eur(520_00))
  expect(estimatedCost(formula, { ...basis, currency: 'JPY' })).toBeNull()
})

test('what costs nothing costs nothing, what only the rep knows is left open', () => {
  expect(estimatedCost({ by: 'none' }, basis)).toEqual(eur(0))
  expect(estimatedCost({ by: 'ask' }, basis)).toBeNull()
})

test('the cap is passed above 150 % of the price, not at it', () => {
  expect(passedCap([eur(100_00), eur(50_00)], eur(100_00))).toBeNull()
  expect(passedCap([eur(100_00), eur(50_01)], eur(100_00))).toEqual(eur(150_00))
})

test('costs are never held against a price in another currency, or against none', () => {
  expect(passedCap([jpy(9_000_000)], eur(100_00))).toBeNull()
  expect(passedCap([jpy(9_000_000), eur(151_00)], eur(100_00))).toEqual(eur(150_00))
  expect(passedCap([eur(1)], null)).toBeNull()
  expect(passedCap([eur(1)], eur(0))).toBeNull()
})
