import type { Severity } from '../case/severity.ts'
import type { TriageAnswer } from '../case/triage-answer.ts'
import type { Money } from '../money/money.ts'
import type { RemedyCatalogue } from './catalogue.ts'

/** What is known of a failure, as far as a choice of remedies depends on it. */
export type FailureFacts = {
  readonly failureKind: string
  readonly severity: Severity
  /** Unknown: as the kind of failure presumes. */
  readonly ourCause: TriageAnswer
  /** How often it happened again in this case. */
  readonly repeats: number
  /** Whether it is the repeat of a failure before this case. */
  readonly earlierFailure: TriageAnswer
  readonly moneyAtStake: Money | null
  /** What the customer is worth to us for as long as they stay. */
  readonly lifetimeValue: Money | null
  /** What the rep may promise alone; null: nobody has said. */
  readonly authorityLimit: Money | null
}

/** Whether it is our cause; while nobody has said, as the kind of failure presumes. */
export function oursIn(catalogue: RemedyCatalogue, facts: FailureFacts): boolean | null {
  if (facts.ourCause !== 'unknown') return facts.ourCause === 'yes'
  const kind = catalogue.failureKinds.find(({ id }) => id === facts.failureKind)
  return kind?.presumedOurs ? true : null
}

export function isRepeat({ repeats, earlierFailure }: FailureFacts): boolean {
  return repeats > 0 || earlierFailure === 'yes'
}
