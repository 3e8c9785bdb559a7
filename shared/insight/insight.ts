import type { Severity } from '../case/severity.ts'
import { type Causes, causesOf } from './causes.ts'
import type { CaseFacts } from './case-facts.ts'
import type { CaseId } from '../base/ids.ts'
import type { MemberId } from '../team/shared-event.ts'
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
  /** Whose cases; left out: all that lie here, as where there is no team. */
  readonly whose?: InsightWhose
}

/**
 * One's own, shared or not; all that are the team's; or those of one member. What is not shared is in
 * nobody's but one's own.
 */
export type InsightWhose =
  | { readonly of: 'mine'; readonly me: MemberId }
  | { readonly of: 'team' }
  | { readonly of: 'member'; readonly memberId: MemberId }

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
  { cases: all, entries, calls, proposals, accounts }: Facts,
  { fromMs, nowMs, targetMinutes, rhythm, whose }: InsightScope,
  { periodOf, workedMs }: InsightTimes,
): Insight {
  const cases = whose ? casesOf(whose, all) : all
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
    // How one talks is told of nobody else, and by nobody: it is one's own wherever the case is now.
    talk: talkSharesOf(isOnesOwn(whose) ? calls : new Map(), {
      fromMs,
      isCounted: (id) => all.has(id),
    }),
    repeats: repeatFailures(looked),
    prevention: preventionDone(looked),
  }
}

/** Everything else counts by its case: what is of none of these is in no figure. */
function casesOf(whose: InsightWhose, all: Facts['cases']): ReadonlyMap<CaseId, CaseFacts> {
  return new Map([...all].filter(([, { owner }]) => isOf(whose, owner)))
}

export function isOnesOwn(whose: InsightWhose | undefined): boolean {
  return whose === undefined || whose.of === 'mine'
}

function isOf(whose: InsightWhose, owner: MemberId | null): boolean {
  switch (whose.of) {
    case 'mine':
      return owner === null || owner === whose.me
    case 'team':
      return owner !== null
    case 'member':
      return owner === whose.memberId
  }
}
