import { expect, test } from 'vitest'
import { nextStamp, type Stamp, stampedAtMs, stampSchema } from '#shared/team/stamp.ts'
import { builtAtMs } from '../../support/builders.ts'

test('a stamp tells the clock, and of two in one millisecond which came first', () => {
  const first = nextStamp(null, builtAtMs)
  const second = nextStamp(first, builtAtMs)
  expect(second).toBeGreaterThan(first)
  expect([first, second].map(stampedAtMs)).toEqual([builtAtMs, builtAtMs])
})

test('more than fit into a millisecond go on into the next', () => {
  let stamp: Stamp | null = null
  for (let count = 0; count < 5_000; count += 1) stamp = nextStamp(stamp, builtAtMs)
  expect(stampedAtMs(stamp!)).toBe(builtAtMs + 2)
})

test('it stays exact until the end of the century, with a clock a year ahead', () => {
  const stamp = nextStamp(null, Date.UTC(2101, 0, 1))
  expect(stampSchema.safeParse(stamp).success).toBe(true)
  expect(nextStamp(stamp, 0) - stamp).toBe(1)
})
