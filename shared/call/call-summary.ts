import { type StepId, stepIds } from '../method/step.ts'
import type { Call } from './call.ts'
import type { Entry } from './entry.ts'

/**
 * Where a step stands on the rail. Open: it was left, and nothing captured says that it was done.
 * Skipped: a later step was entered, this one never.
 */
export type StepState = 'ahead' | 'now' | 'done' | 'open' | 'skipped'

/** The rail of a call: steps are a guide, not a cage, so any order is possible (method). */
export function stepStates(
  call: Pick<Call, 'step' | 'stepsEntered'>,
  ticks: Readonly<Record<StepId, { readonly isDone: boolean }>>,
): Record<StepId, StepState> {
  const furthest = Math.max(...call.stepsEntered.map((step) => stepIds.indexOf(step)))
  const states = stepIds.map((step, index): [StepId, StepState] => {
    if (step === call.step) return [step, 'now']
    if (ticks[step].isDone) return [step, 'done']
    if (call.stepsEntered.includes(step)) return [step, 'open']
    return [step, index < furthest ? 'skipped' : 'ahead']
  })
  return Object.fromEntries(states) as Record<StepId, StepState>
}

/** The steps the rep never entered, for wrap-up. */
export function stepsNeverEntered(call: Pick<Call, 'stepsEntered'>): StepId[] {
  return stepIds.filter((step) => !call.stepsEntered.includes(step))
}

/** The issues of a call, the buyer's most pressing first (method: "Question"). */
export function rankedIssues(
  call: Pick<Call, 'issueOrder'>,
  entries: readonly Entry[],
): readonly Entry[] {
  const issues = entries.filter((entry) => entry.kind === 'issue' && !entry.removed)
  const rank = new Map(call.issueOrder.map((id, index) => [id, index]))
  return issues.toSorted(
    (a, b) => (rank.get(a.id) ?? Infinity) - (rank.get(b.id) ?? Infinity) || a.seq - b.seq,
  )
}
