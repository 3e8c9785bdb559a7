import { patched } from '../base/patched.ts'
import { type Act, type ActKind, type CaseActEvent, preventionDays } from './acts.ts'
import type { Case, CaseDetails, CaseEvent } from './case.ts'
import { refusalOf, type Refusal } from './guards.ts'
import { advance, newProgress } from './lifecycle.ts'
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
  if (!current || event.kind === 'case-erased') return undefined
  if (event.kind === 'case-amended') {
    return { ...current, ...patched<CaseDetails>(current, event.patch) }
  }
  if (event.kind === 'preparation-written') {
    return { ...current, preparation: patched<Preparation>(current.preparation, event.patch) }
  }
  return caseRefusal(current, event) === null ? watched(acted(current, event)) : current
}

function acted(current: Case, event: CaseActEvent): Case {
  const act = withoutCase(event)
  const next: Case = { ...current, ...advance(current, act), acts: [...current.acts, act] }
  // It happened again: it is known from now on, and the clock runs anew.
  if (next.repeats > current.repeats && !isLiving(current)) {
    return { ...next, knownAtMs: act.atMs, snoozed: {} }
  }
  if (act.kind === 'case-binned') return { ...next, binnedAtMs: current.binnedAtMs ?? act.atMs }
  if (act.kind === 'case-unbinned') return { ...next, binnedAtMs: null }
  if (act.kind === 'case-assigned') return { ...next, ownerId: act.memberId }
  return { ...next, snoozed: snoozedAfter(current.snoozed, act) }
}

function snoozedAfter(snoozed: Case['snoozed'], act: Act): Case['snoozed'] {
  if (act.kind === 'due-snoozed') {
    const { untilMs, reason, atMs } = act
    return { ...snoozed, [act.due]: { untilMs, reason, atMs } }
  }
  if (act.kind === 'due-woken') return without(snoozed, [act.due])
  return without(snoozed, doneBy[act.kind] ?? [])
}

/**
 * What an act does, or makes another one. The next of its kind is not the one that was put off: that
 * one says nothing about it.
 */
const doneBy: Readonly<Partial<Record<ActKind, readonly string[]>>> = {
  'customer-contacted': ['contact', 'chase', 'update'],
  'options-offered': ['offer'],
  'fix-started': ['start-fix'],
  'fix-reported': ['update', 'ask-verdict'],
  'verdict-given': ['update', 'ask-verdict', 'ask-residual', 'check-in', 'close'],
  'residual-asked': ['update', 'ask-residual', 'close'],
  'checked-in': ['update', 'check-in', 'close'],
  'prevention-noted': [
    'note-prevention',
    'tell-prevention',
    ...preventionDays.map((day) => `prevention-${day}`),
  ],
  'prevention-told': ['tell-prevention'],
  'waiting-began': ['chase'],
  'waiting-ended': ['chase', 'contact', 'update'],
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

function without<T>(
  record: Readonly<Record<string, T>>,
  keys: readonly string[],
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !keys.includes(name)))
}

function withoutCase(event: CaseActEvent): Act {
  const { caseId: _caseId, ...act } = event
  return act
}
