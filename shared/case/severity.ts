import { isSomething } from '../money/compare.ts'
import type { Case } from './case.ts'
import { hasFailedBefore } from './failed-before.ts'
import type { Preparation } from './preparation.ts'

type Triaged = Pick<Case, 'anyoneHurt' | 'productionStopped' | 'moneyAtStake' | 'repeats'> & {
  readonly preparation: Pick<Preparation, 'theirCustomersAffected' | 'earlierFailure'>
}

/** 1 is the gravest. */
export type Severity = 1 | 2 | 3 | 4

/**
 * Severity from the two triage questions, then what else is at stake (method: "Triage"; R15).
 * 1: someone was hurt or their production stopped. 2: one of the two is not known yet, so it is
 * treated as grave until it is; or their own customers are affected. 3: neither, but money is at
 * stake or it has gone wrong before. 4: none of it. What else is not known raises nothing: most
 * cases would be grave then, and the clock would say nothing any more.
 */
export function severityOf(of: Triaged): Severity {
  const answers = [of.anyoneHurt, of.productionStopped]
  if (answers.includes('yes')) return 1
  if (answers.includes('unknown') || of.preparation.theirCustomersAffected === 'yes') return 2
  return isSomething(of.moneyAtStake) || hasFailedBefore(of) ? 3 : 4
}
