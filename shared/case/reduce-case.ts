import { patched } from '../base/patched.ts'
import { type Act, type CaseActEvent, preventionDays } from './acts.ts'
import type { Case, CaseDetails, CaseEvent } from './case.ts'
import { advance, newProgress, refusalOf, type Refusal } from './lifecycle.ts'
import { noPreparation, type Preparation } from './preparation.ts'
import { isLiving } from './stage.ts'

/** What a case has before anything was done to it. Rows of before there were acts lack it. */
export const untouched = {
  ...newProgress,
  preparation: noPreparation,
  acts: [],
  snoozed: {},
  binnedAtMs: null,
} as const satisfies Partial<Case>

/** Why an act does not count for this case now; null: it does. */
export function caseRefusal(current: Case, event: CaseActEvent): Refusal | 'in-the-bin' | null {
  const isBinAct = event.kind === 'case-binned' || event.kind === 'case-unbinned'
  if (current.binnedAtMs !== null && !isBinAct) return 'in-the-bin'
  return refusalOf(current, withoutCase(event))
}

/**
 * Folds one event into its case. An act that is refused changes nothing, so whatever events come in
 * whatever order, a case only reaches what its acts allow. Erased: there is no such case any more.
 */
export function reduceCase(current: Case | undefined, event: CaseEvent): Case | undefined {
  if (event.kind === 'case-opened') {
    return watched({
      ...untouched,
      ...event.details,
      id: event.caseId,
      openedAtMs: event.atMs,
      stageSinceMs: event.atMs,
    })
  }
  if (!current) return undefined
  switch (event.kind) {
    case 'case-amended':
      return { ...current, ...patched<CaseDetails>(current, event.patch) }
    case 'preparation-written':
      return {
        ...current,
        preparation: patched<Preparation>(current.preparation, event.patch),
      }
    case 'case-erased':
      return undefined
    default:
      return caseRefusal(current, event) === null ? watched(acted(current, event)) : current
  }
}

function acted(current: Case, event: CaseActEvent): Case {
  const act = withoutCase(event)
  const { stage } = current
  const next: Case = { ...current, ...advance(current, act), acts: [...current.acts, act] }
  switch (act.kind) {
    case 'due-snoozed':
      return {
        ...next,
        snoozed: { ...current.snoozed, [act.due]: { untilMs: act.untilMs, reason: act.reason } },
      }
    case 'due-woken':
      return { ...next, snoozed: without(current.snoozed, act.due) }
    case 'case-binned':
      return { ...next, binnedAtMs: current.binnedAtMs ?? act.atMs }
    case 'case-unbinned':
      return { ...next, binnedAtMs: null }
    default:
      // It happened again: it is known from now on, and the clock runs anew.
      return !isLiving({ stage }) && next.repeats > current.repeats
        ? { ...next, knownAtMs: act.atMs, snoozed: {} }
        : next
  }
}

/** Marks a case that Today has to look at: one that lives, or whose prevention is not checked yet. */
function watched({ watchedSinceMs: _before, ...current }: Case): Case {
  const checksLeft = current.prevention
    ? preventionDays.length - current.prevention.checked.length
    : 0
  const isWatched = isLiving(current) || (current.stage === 'closed' && checksLeft > 0)
  return isWatched && current.binnedAtMs === null
    ? { ...current, watchedSinceMs: current.openedAtMs }
    : current
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

function withoutCase(event: CaseActEvent): Act {
  const { caseId: _caseId, ...act } = event
  return act
}
