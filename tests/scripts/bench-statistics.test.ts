import fc from 'fast-check'
import { expect, it } from 'vitest'
import { median, percentile } from '../../scripts/bench/statistics.mjs'

const numbers = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 })

it('the median is the middle value, and halfway between the two in the middle of an even number', () => {
  expect(median([7])).toBe(7)
  expect(median([9, 1, 5])).toBe(5)
  expect(median([1, 100, 2, 4])).toBe(3)
})

it('one disturbed round does not move the median', () => {
  expect(median([700, 702, 701, 9000, 699])).toBe(701)
})

it('a percentile is a value that was measured', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  expect(percentile(hundred, 0.95)).toBe(95)
  expect(percentile(hundred, 0.5)).toBe(50)
  expect(percentile(hundred, 1)).toBe(100)
  expect(percentile([3], 0.95)).toBe(3)
})

it('at least the share asked for is not above a percentile', () => {
  fc.assert(
    fc.property(numbers, fc.double({ noNaN: true, min: 0.01, max: 1 }), (values, share) => {
      const limit = percentile(values, share)
      const within = values.filter((value) => value <= limit).length
      expect(values).toContain(limit)
      expect(within).toBeGreaterThanOrEqual(values.length * share - 1e-9)
    }),
  )
})

it('the order in which values came does not matter, and the values are left as they were', () => {
  const values = Object.freeze([5, 1, 4])
  expect(median(values)).toBe(median([1, 4, 5]))
  expect(percentile(values, 0.95)).toBe(5)
})

it('nothing measured has no middle: that is an error, not a zero', () => {
  expect(() => median([])).toThrow('nothing')
  expect(() => percentile([], 0.95)).toThrow('nothing')
})
