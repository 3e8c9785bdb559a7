import fc from 'fast-check'
import { expect, test } from 'vitest'
import { partOf } from '#shared/money/part.ts'

test.each([
  [{ minor: 1000, currency: 'JPY' }, 150, 150],
  [{ minor: 999, currency: 'JPY' }, 500, 500],
  [{ minor: 333, currency: 'EUR' }, 5, 2],
  [{ minor: 1001, currency: 'KWD' }, 1500, 1502],
  [{ minor: -999, currency: 'JPY' }, 500, -500],
])('%o, %i thousandths of it: %i', (amount, permille, minor) => {
  expect(partOf(amount, permille)).toEqual({ minor, currency: amount.currency })
})

test('a part is never half a minor unit or more off, however large the amount', () => {
  const amounts = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (minor, permille) => {
      const part = partOf({ minor, currency: 'EUR' }, permille)
      const twiceOff = 2n * (BigInt(part?.minor ?? -1) * 1000n - BigInt(minor) * BigInt(permille))
      expect(twiceOff).toBeGreaterThanOrEqual(-1000n)
      expect(twiceOff).toBeLessThanOrEqual(1000n)
    }),
  )
})

test('what is too large to be exact is no amount', () => {
  expect(partOf({ minor: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, 1001)).toBeNull()
})
