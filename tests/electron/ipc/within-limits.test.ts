import { expect, test } from 'vitest'
import { isWithinLimits } from '#electron/main/ipc/within-limits.ts'

const most = { values: 100, characters: 1_000, depth: 4 }

test.each([
  ['a small message', { a: [1, 'two', null, { three: true }] }],
  ['as many values as are allowed', Array.from({ length: 99 }, () => 0)],
  ['as long a text as is allowed', 'x'.repeat(1_000)],
  ['as deep as is allowed', [[[[1]]]]],
  ['nothing', undefined],
])('%s is looked at', (_name, message) => {
  expect(isWithinLimits(message, most)).toBe(true)
})

const many = Array.from({ length: 10 }, () => 0)
const circle: unknown[] = []
circle.push(circle, circle)

test.each([
  ['a text too long', 'x'.repeat(1_001)],
  ['texts too long together', ['x'.repeat(600), 'x'.repeat(600)]],
  ['names too long', { ['x'.repeat(1_001)]: 1 }],
  ['too many values together', Array.from({ length: 10 }, () => many)],
  ['a list of billions of holes', Object.assign([], { length: 4_000_000_000 })],
  ['too deep', [[[[[1]]]]]],
  ['a circle', circle],
  ['bytes', new Uint8Array(1_001)],
])('%s is not', (_name, message) => {
  expect(isWithinLimits(message, most)).toBe(false)
})
