import { expect, test } from 'vitest'
import { severityOf } from '#shared/case/severity.ts'
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
