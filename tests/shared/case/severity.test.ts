import { expect, test } from 'vitest'
import { type CircumstanceName, noPreparation } from '#shared/case/preparation.ts'
import { severityOf } from '#shared/case/severity.ts'
import type { TriageAnswer } from '#shared/case/triage-answer.ts'
import { aCase } from '../../support/builders.ts'

const euros = (minor: number) => ({ minor, currency: 'EUR' })

type Circumstances = Partial<Record<CircumstanceName, TriageAnswer>>

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

test.each<[Circumstances, number]>([
  [{ theirCustomersAffected: 'yes' }, 2],
  [{ theirCustomersAffected: 'yes', earlierFailure: 'yes' }, 2],
  [{ earlierFailure: 'yes' }, 3],
  [{ theirCustomersAffected: 'unknown', earlierFailure: 'unknown' }, 4],
  [{ theirCustomersAffected: 'no', earlierFailure: 'no', ourCause: 'yes' }, 4],
])('neither hurt nor stopped, without money at stake, %o is severity %i', (answers, expected) => {
  const preparation = { ...noPreparation, ...answers }
  expect(severityOf(aCase({ moneyAtStake: null, preparation }))).toBe(expected)
})

test('what happened again in the same case is graver than what happened once', () => {
  expect(severityOf(aCase({ moneyAtStake: null, repeats: 1 }))).toBe(3)
})
