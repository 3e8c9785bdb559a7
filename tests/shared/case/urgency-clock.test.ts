import { expect, test } from 'vitest'
import { urgencyAt } from '#shared/case/urgency-clock.ts'
import { aCase } from '../../support/builders.ts'

const target = { targetMs: 100, updateDueAtMs: null }
const open = aCase({ knownAtMs: 1000 })

test.each([
  [49, 'calm'],
  [50, 'noticeable'],
  [74, 'noticeable'],
  [75, 'pressing'],
  [99, 'pressing'],
  [100, 'late'],
  [5000, 'late'],
] as const)('after %i of 100 the clock is %s', (elapsed, tone) => {
  expect(urgencyAt(open, target, 1000 + elapsed)).toEqual({
    counts: 'contact',
    elapsedMs: elapsed,
    targetMs: 100,
    tone,
  })
})

test('a clock that was set back never shows less than nothing', () => {
  expect(urgencyAt(open, target, 0)?.elapsedMs).toBe(0)
})

test('while the customer owes us an answer the clock stands, and goes on from there', () => {
  const waiting = aCase({ knownAtMs: 1000, waiting: { forWhat: 'photos', sinceMs: 1040 } })
  expect(urgencyAt(waiting, target, 9999)).toMatchObject({ counts: 'nothing', elapsedMs: 40 })
  const after = aCase({ knownAtMs: 1000, waitedMs: 500 })
  expect(urgencyAt(after, target, 1560)).toMatchObject({ counts: 'contact', elapsedMs: 60 })
})

test('after a first contact it counts to the next update', () => {
  const contacted = aCase({ stage: 'contacted', contactedAtMs: 2000 })
  const clock = { targetMs: 100, updateDueAtMs: 2400 }
  expect(urgencyAt(contacted, clock, 2300)).toEqual({
    counts: 'update',
    elapsedMs: 300,
    targetMs: 400,
    tone: 'pressing',
  })
  expect(urgencyAt(contacted, clock, 2400)?.tone).toBe('late')
})

test('where nobody waits for us there is no clock', () => {
  expect(urgencyAt(aCase({ stage: 'closed' }), target, 9999)).toBeNull()
  expect(urgencyAt(aCase({ stage: 'buyer-asked', contactedAtMs: 1 }), target, 9999)).toBeNull()
})
