import { expect, test } from 'vitest'
import { severityOf } from '#shared/case/severity.ts'
import { urgencyAt } from '#shared/case/urgency-clock.ts'
import { aCase } from '../../support/builders.ts'

const euros = (minor: number) => ({ minor, currency: 'EUR' })

test.each([
  [{ anyoneHurt: 'yes', productionStopped: 'no' }, 1],
  [{ anyoneHurt: 'no', productionStopped: 'yes' }, 1],
  [{ anyoneHurt: 'unknown', productionStopped: 'yes' }, 1],
  [{ anyoneHurt: 'no', productionStopped: 'unknown' }, 2],
  [{ anyoneHurt: 'unknown', productionStopped: 'unknown' }, 2],
  [{ anyoneHurt: 'no', productionStopped: 'no', moneyAtStake: euros(1) }, 3],
  [{ anyoneHurt: 'no', productionStopped: 'no', moneyAtStake: euros(0) }, 4],
  [{ anyoneHurt: 'no', productionStopped: 'no' }, 4],
] as const)('%o is severity %i', (triage, expected) => {
  expect(severityOf(aCase({ moneyAtStake: null, ...triage }))).toBe(expected)
})

const targets = { 1: 100, 2: 200, 3: 400, 4: 800 }

test.each([
  [49, 'calm'],
  [50, 'noticeable'],
  [74, 'noticeable'],
  [75, 'pressing'],
  [99, 'pressing'],
  [100, 'late'],
  [5000, 'late'],
] as const)('after %i of 100 the clock is %s', (elapsed, tone) => {
  expect(urgencyAt(1000, 1, targets, 1000 + elapsed)).toEqual({
    elapsedMs: elapsed,
    targetMs: 100,
    tone,
  })
})

test('a clock that was set back never shows less than nothing', () => {
  expect(urgencyAt(1000, 4, targets, 0).elapsedMs).toBe(0)
})
