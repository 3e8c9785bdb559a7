import { minuteMs } from '../base/time.ts'
import type { Case } from '../case/case.ts'
import { advance, newProgress, type Progress } from '../case/lifecycle.ts'
import { owesUpdate } from '../case/owes-update.ts'
import type { Severity } from '../case/severity.ts'
import type { Playbook } from '../method/playbook.ts'
import type { CaseFacts } from './case-facts.ts'
import { type Tally, tallyOf } from './tally.ts'

/** What became of an update that the buyer was to get, the best first. */
export const updateFates = ['on-time', 'late', 'never', 'overdue'] as const
export type UpdateFate = (typeof updateFates)[number]

/** A time in which the buyer was to hear from us again. */
export type UpdateWait = readonly [
  fromMs: number,
  /** When it was over; null: it goes on. */
  toMs: number | null,
  /** They heard from us then. Otherwise it was fixed, ended, or theirs to speak next. */
  wasHeard: boolean,
]

/** How often they are to hear from us, by severity. */
export type UpdateRhythm = Playbook['schedule']['updates']

/** How much working time lies between two moments, in milliseconds. */
export type WorkedMs = (fromMs: number, toMs: number) => number

type Scope = {
  readonly fromMs: number
  readonly nowMs: number
  readonly rhythm: UpdateRhythm
  readonly workedMs: WorkedMs
}

/**
 * Whether buyers heard from us as often as was set, also when there was no news (method: "Follow-up").
 * An update counts in the time in which it came, or was not wanted any more. What is not due yet, or
 * was never due because it was fixed first, counts neither way. Goes by the severity and the rhythm
 * as they are now.
 */
export function updatesOnTime(
  cases: Iterable<CaseFacts>,
  { fromMs, nowMs, rhythm, workedMs }: Scope,
): Tally<UpdateFate> {
  const fates: UpdateFate[] = []
  for (const { waits, severity } of cases) {
    for (const wait of waits) {
      const [sinceMs, endedMs] = wait
      const toMs = endedMs ?? nowMs
      if (toMs < fromMs) continue
      const fate = fateOf(wait, isWithin(rhythm[severity], sinceMs, toMs, workedMs))
      if (fate) fates.push(fate)
    }
  }
  return tallyOf(updateFates, fates)
}

function fateOf([, toMs, wasHeard]: UpdateWait, isInTime: boolean): UpdateFate | null {
  if (wasHeard) return isInTime ? 'on-time' : 'late'
  if (isInTime) return null
  return toMs === null ? 'overdue' : 'never'
}

function isWithin(
  { everyMinutes, aroundTheClock }: UpdateRhythm[Severity],
  fromMs: number,
  toMs: number,
  workedMs: WorkedMs,
): boolean {
  const longestMs = everyMinutes * minuteMs
  // Working time is never longer than time: the calendar need not be asked.
  if (toMs - fromMs <= longestMs) return true
  return !aroundTheClock && workedMs(fromMs, toMs) <= longestMs
}

/** When the buyer was to hear from us again, by all that was done to a case. */
export function updateWaitsOf({ acts }: Pick<Case, 'acts'>): UpdateWait[] {
  const waits: UpdateWait[] = []
  let progress: Progress = newProgress
  let fromMs: number | null = null
  for (const act of acts) {
    const next = advance(progress, act)
    const wasHeard = next.contactedAtMs !== null && next.contactedAtMs !== progress.contactedAtMs
    const isOwed = owesUpdate(next)
    if (fromMs !== null && (wasHeard || !isOwed)) {
      waits.push([fromMs, Math.max(fromMs, act.atMs), wasHeard])
      fromMs = null
    }
    if (isOwed) fromMs ??= act.atMs
    progress = next
  }
  if (fromMs !== null) waits.push([fromMs, null, false])
  return waits
}
