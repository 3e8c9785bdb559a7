import type { CaseId } from '../base/ids.ts'
import type { Entry } from '../call/entry.ts'
import type { Settlement } from '../promise/terms.ts'
import { fateOf, isOurPromise } from '../review/follow-through.ts'
import { type Tally, tallyOf } from './tally.ts'

/** What became of a promise of ours that came due, the best first. */
export const promiseFates = ['on-time', 'late', 'overdue', 'broken'] as const
export type CameDue = (typeof promiseFates)[number]

/** What insight needs of a promise of ours. */
export type PromiseFacts = Pick<Entry, 'dueAtMs' | 'caseId'> & {
  readonly settled: Pick<Settlement, 'outcome' | 'atMs'> | null
}

/** Null: it is no promise of ours, or was taken out. */
export function promiseFactsOf(entry: Entry): PromiseFacts | null {
  if (!isOurPromise(entry)) return null
  const { dueAtMs, caseId, settled } = entry
  return { dueAtMs, caseId, settled: settled && { outcome: settled.outcome, atMs: settled.atMs } }
}

type Scope = {
  readonly fromMs: number
  readonly nowMs: number
  /** Of a case that still owes something; of the bin and elsewhere nothing counts. */
  readonly caseOf: (id: CaseId) => { readonly isOwedIn: boolean } | null
}

/**
 * Promises of ours that came due in a time, or were settled in it where nobody named a date (R20).
 * Released ones, and what is still to come, count neither way; nor does what is still open in a case
 * that was lost or withdrawn.
 */
export function promisesOnTime(
  promises: Iterable<PromiseFacts>,
  { fromMs, nowMs, caseOf }: Scope,
): Tally<CameDue> {
  const fates = [...promises].flatMap((promise): CameDue[] => {
    const { dueAtMs, settled, caseId } = promise
    const atMs = dueAtMs ?? settled?.atMs ?? Infinity
    const of = caseOf(caseId)
    if (atMs < fromMs || !of || (settled === null && !of.isOwedIn)) return []
    const fate = fateOf(promise, nowMs)
    return fate === 'to-come' || fate === 'released' ? [] : [fate]
  })
  return tallyOf(promiseFates, fates)
}
