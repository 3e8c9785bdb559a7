import type { Severity } from '../case/severity.ts'
import { type Causes, causesOf } from './causes.ts'
import type { Facts } from './facts.ts'
import { type FirstContact, firstContactOf } from './first-contact.ts'
import { type MomentsFlow, momentsFlow } from './moments-flow.ts'
import { type PreventionState, preventionDone } from './prevention-done.ts'
import { type CameDue, promisesOnTime } from './promises-on-time.ts'
import { type RemedyWorth, remedyWorth } from './remedy-worth.ts'
import { type RepeatFailures, repeatFailures } from './repeat-failures.ts'
import { type TalkShares, talkSharesOf } from './talk-shares.ts'
import type { Tally } from './tally.ts'
import {
  type UpdateFate,
  type UpdateRhythm,
  updatesOnTime,
  type WorkedMs,
} from './updates-on-time.ts'
import { type WhoCalledFirst, whoCalledFirst } from './who-called-first.ts'

/** What was looked at: cases opened from a moment on, and what came due or was said since. */
export type InsightScope = {
  /** 0: all there ever were. */
  readonly fromMs: number
  readonly nowMs: number
  /** From known to a good first answer, by severity. */
  readonly targetMinutes: Readonly<Record<Severity, number>>
  readonly rhythm: UpdateRhythm
}

/** How time is told where it is counted. */
export type InsightTimes = {
  /** The month or year of a moment, so named that names stand in the order of time. */
  readonly periodOf: (atMs: number) => string
  readonly workedMs: WorkedMs
}

/** How it goes with the cases of a time (method: "Insight"). */
export type Insight = {
  readonly n: number
  readonly causes: Causes
  readonly firstContact: FirstContact
  readonly promises: Tally<CameDue>
  readonly updates: Tally<UpdateFate>
  readonly whoCalled: WhoCalledFirst
  readonly moments: MomentsFlow
  readonly remedies: RemedyWorth
  readonly talk: TalkShares
  readonly repeats: RepeatFailures
  readonly prevention: Tally<PreventionState>
}

export function insightOf(
  { cases, entries, calls, proposals, accounts }: Facts,
  { fromMs, nowMs, targetMinutes, rhythm }: InsightScope,
  { periodOf, workedMs }: InsightTimes,
): Insight {
  const looked = [...cases.values()].filter(({ openedAtMs }) => openedAtMs >= fromMs)
  return {
    n: looked.length,
    causes: causesOf(looked),
    firstContact: firstContactOf(looked, targetMinutes),
    promises: promisesOnTime(entries.values(), {
      fromMs,
      nowMs,
      caseOf: (id) => cases.get(id) ?? null,
    }),
    updates: updatesOnTime(cases.values(), { fromMs, nowMs, rhythm, workedMs }),
    whoCalled: whoCalledFirst(looked, periodOf),
    moments: momentsFlow(looked),
    remedies: remedyWorth(looked, {
      cases,
      remedies: proposals.values(),
      accounts: accounts.values(),
    }),
    talk: talkSharesOf(calls, { fromMs, isCounted: (id) => cases.has(id) }),
    repeats: repeatFailures(looked),
    prevention: preventionDone(looked),
  }
}
