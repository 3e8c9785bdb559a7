import { dayMs } from '../base/time.ts'
import type { Act, ActKind, PreventionDay, Requirement, Verdict } from './acts.ts'
import { endedStages, type Stage } from './stage.ts'

/** How far a case has come. It changes by acts, and an act only counts where it is allowed. */
export type Progress = {
  readonly stage: Stage
  /** When it came there. */
  readonly stageSinceMs: number
  /** Where it stood before it ended: taking the ending back leads there again. */
  readonly before: Pick<Progress, 'stage' | 'stageSinceMs' | 'waiting' | 'waitedMs'> | null
  /** When the buyer heard from us last; null: not yet. */
  readonly contactedAtMs: number | null
  /** When we believe it was fixed. The buyer is asked then. */
  readonly fixedAtMs: number | null
  readonly verdict: {
    readonly value: Verdict
    readonly words: string
    readonly atMs: number
  } | null
  /** When each requirement was met or waived. */
  readonly met: Readonly<Partial<Record<Requirement, number>>>
  readonly prevention: Prevention | null
  /** What the buyer has to tell us before we can go on: the clock stands still. */
  readonly waiting: { readonly forWhat: string; readonly sinceMs: number } | null
  /** Time the clock stood still before, in milliseconds. */
  readonly waitedMs: number
  /** How often it happened again. */
  readonly repeats: number
}

export type Prevention = {
  readonly cause: string
  readonly change: string
  readonly notedAtMs: number
  readonly toldAtMs: number | null
  readonly checked: readonly PreventionDay[]
}

export const newProgress: Progress = {
  stage: 'open',
  stageSinceMs: 0,
  before: null,
  contactedAtMs: null,
  fixedAtMs: null,
  verdict: null,
  met: {},
  prevention: null,
  waiting: null,
  waitedMs: 0,
  repeats: 0,
}

/** The progress after an act that was allowed. */
export function advance(progress: Progress, act: Act): Progress {
  const next = after(progress, act)
  // What is taken back is as if it had not been, its dates with it.
  if (act.kind === 'ending-taken-back') return next
  const hasMoved = next.stage !== progress.stage || next.repeats > progress.repeats
  return hasMoved ? { ...next, stageSinceMs: act.atMs } : next
}

function after(progress: Progress, act: Act): Progress {
  const { atMs } = act
  switch (act.kind) {
    case 'customer-contacted':
      return {
        ...progress,
        stage: progress.stage === 'open' ? 'contacted' : progress.stage,
        contactedAtMs: laterContact(progress.contactedAtMs, atMs),
      }
    case 'options-offered':
      return { ...progress, stage: 'options-offered', fixedAtMs: null }
    case 'option-agreed':
      return { ...progress, stage: 'option-agreed' }
    case 'fix-started':
      return { ...progress, stage: 'fixing' }
    case 'fix-reported':
      return { ...progress, fixedAtMs: atMs }
    case 'verdict-given':
      return judged(progress, act)
    case 'residual-asked':
      return act.left.trim() === ''
        ? { ...meet(progress, 'residual', atMs), contactedAtMs: atMs }
        : { ...backToFixing(progress), contactedAtMs: atMs }
    case 'checked-in':
      if (!act.held) return { ...backToFixing(progress), contactedAtMs: atMs }
      return { ...meet(progress, 'check-in', atMs), stage: 'checked-in', contactedAtMs: atMs }
    case 'prevention-noted':
      return {
        ...progress,
        // Another change than the one they were told of has to be told as well.
        met: progress.prevention?.toldAtMs ? without(progress.met) : progress.met,
        prevention: {
          cause: act.cause,
          change: act.change,
          notedAtMs: atMs,
          toldAtMs: null,
          checked: [],
        },
      }
    case 'prevention-told':
      return told(progress, atMs)
    case 'prevention-checked':
      return preventionChecked(progress, act)
    case 'requirement-waived':
      return meet(progress, act.requirement, atMs)
    case 'case-closed':
      return end(progress, 'closed', atMs)
    case 'case-lost':
      return end(progress, 'lost', atMs)
    case 'case-withdrawn':
      return end(progress, 'withdrawn', atMs)
    case 'case-repeated':
      return { ...newProgress, repeats: progress.repeats + 1 }
    case 'ending-taken-back':
      return { ...progress, ...(progress.before ?? { stage: 'open' }), before: null }
    case 'waiting-began':
      return { ...progress, waiting: { forWhat: act.forWhat, sinceMs: atMs } }
    case 'waiting-ended':
      return stopWaiting(progress, atMs)
    case 'case-moment-rated':
    case 'due-snoozed':
    case 'due-woken':
    case 'handed-over':
    case 'case-binned':
    case 'case-unbinned':
    case 'case-assigned':
      return progress
  }
}

/**
 * A wrap-up may be finished hours after its call: a contact between the two still counts. One that
 * lies further ahead was told by a wrong clock.
 */
function laterContact(beforeMs: number | null, atMs: number): number {
  return beforeMs !== null && beforeMs - atMs < dayMs ? Math.max(beforeMs, atMs) : atMs
}

const meet = (progress: Progress, requirement: Requirement, atMs: number): Progress => ({
  ...progress,
  met: { ...progress.met, [requirement]: atMs },
})

type ActOf<Kind extends ActKind> = Extract<Act, { kind: Kind }>

function judged(progress: Progress, act: ActOf<'verdict-given'>): Progress {
  const { verdict: value, words, atMs } = act
  const verdict = { value, words, atMs }
  if (value !== 'solved') return { ...backToFixing(progress), verdict, contactedAtMs: atMs }
  const stage = progress.stage === 'checked-in' ? 'checked-in' : 'buyer-asked'
  return { ...progress, stage, verdict, contactedAtMs: atMs }
}

/** What was asked after a fix that did not hold has to be asked again after the next. */
function backToFixing(progress: Progress): Progress {
  const { prevention } = progress.met
  const met = prevention === undefined ? {} : { prevention }
  return { ...progress, stage: 'fixing', fixedAtMs: null, verdict: null, met }
}

/** Prevention counts as done once the buyer was told what changed (R13). */
function told(progress: Progress, atMs: number): Progress {
  const { prevention } = progress
  return prevention
    ? meet({ ...progress, prevention: { ...prevention, toldAtMs: atMs } }, 'prevention', atMs)
    : progress
}

function preventionChecked(progress: Progress, act: ActOf<'prevention-checked'>): Progress {
  const { prevention } = progress
  if (!prevention) return progress
  const checked = [...new Set([...prevention.checked, act.day])]
  if (act.held) return { ...progress, prevention: { ...prevention, checked } }
  // It happens still: what was changed was not enough, and a case that was closed lives again.
  if (!isEnded(progress)) return { ...progress, prevention: null, met: without(progress.met) }
  return { ...newProgress, repeats: progress.repeats + 1 }
}

const isEnded = ({ stage }: Progress) => endedStages.includes(stage)

function without({ prevention: _gone, ...met }: Progress['met']): Progress['met'] {
  return met
}

function end(progress: Progress, stage: Stage, atMs: number): Progress {
  const { stage: stageBefore, stageSinceMs, waiting, waitedMs } = progress
  const before = { stage: stageBefore, stageSinceMs, waiting, waitedMs }
  return { ...stopWaiting(progress, atMs), stage, before }
}

function stopWaiting(progress: Progress, atMs: number): Progress {
  const { waiting, waitedMs } = progress
  if (!waiting) return progress
  // A clock set back meanwhile must not take time away.
  return { ...progress, waiting: null, waitedMs: waitedMs + Math.max(0, atMs - waiting.sinceMs) }
}
