import type { CaseId } from '../base/ids.ts'
import type { Severity } from '../case/severity.ts'
import type { CaseFacts } from './case-facts.ts'
import { type Causes, causesOf } from './causes.ts'
import { type FirstContact, firstContactOf } from './first-contact.ts'
import { type MomentsFlow, momentsFlow } from './moments-flow.ts'
import { type PreventionState, preventionDone } from './prevention-done.ts'
import { type CameDue, type PromiseFacts, promisesOnTime } from './promises-on-time.ts'
import { type RepeatFailures, repeatFailures } from './repeat-failures.ts'
import type { Tally } from './tally.ts'
import { type WhoCalledFirst, whoCalledFirst } from './who-called-first.ts'

/** What was looked at: cases opened from a moment on, and promises that came due since. */
export type InsightScope = {
  /** 0: all there ever were. */
  readonly fromMs: number
  readonly nowMs: number
  /** From known to a good first answer, by severity. */
  readonly targetMinutes: Readonly<Record<Severity, number>>
}

/** How it goes with the cases of a time (method: "Insight"). */
export type Insight = {
  readonly n: number
  readonly causes: Causes
  readonly firstContact: FirstContact
  readonly promises: Tally<CameDue>
  readonly whoCalled: WhoCalledFirst
  readonly moments: MomentsFlow
  readonly repeats: RepeatFailures
  readonly prevention: Tally<PreventionState>
}

export function insightOf(
  cases: ReadonlyMap<CaseId, CaseFacts>,
  promises: readonly PromiseFacts[],
  { fromMs, nowMs, targetMinutes }: InsightScope,
  periodOf: (atMs: number) => string,
): Insight {
  const looked = [...cases.values()].filter(({ openedAtMs }) => openedAtMs >= fromMs)
  return {
    n: looked.length,
    causes: causesOf(looked),
    firstContact: firstContactOf(looked, targetMinutes),
    promises: promisesOnTime(promises, { fromMs, nowMs, caseOf: (id) => cases.get(id) ?? null }),
    whoCalled: whoCalledFirst(looked, periodOf),
    moments: momentsFlow(looked),
    repeats: repeatFailures(looked),
    prevention: preventionDone(looked),
  }
}
