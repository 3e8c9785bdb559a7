import { heldSilence } from '../call/call.ts'
import type { CallFacts } from '../method/call-facts.ts'
import { holds } from '../method/condition.ts'
import {
  type CushionFinding,
  type CushionRules,
  knownOf,
  readCushion,
} from '../method/cushion-meter.ts'
import { occurrencesOf } from '../method/trigger.ts'
import { type OwnWords, ownWordsOf } from '../wording/own-words.ts'
import type { WordingCategory } from '../wording/rules.ts'
import type { Act, Deed } from './act.ts'
import type { Caller } from './caller.ts'
import { isFirstRight } from './found-issues.ts'
import type { Rehearsal } from './rehearsal.ts'

/** All that decides what a caller says next. */
export type CallerSituation = {
  readonly caller: Caller
  readonly facts: CallFacts
  readonly spoken: Rehearsal['spoken']
  readonly cushion: CushionRules
  /** What words of ours say amiss. */
  readonly wordingIn: (text: string, are: OwnWords) => readonly WordingCategory[]
}

/** Whether an act is what they can speak to now: done since they last spoke, or how things stand. */
export function isDone(act: Act, now: CallerSituation): boolean {
  const { facts } = now
  return (
    holds(act.when ?? {}, facts) &&
    !(act.unless && holds(act.unless, facts)) &&
    (!act.inSilence || heldSilence(facts.call) !== undefined) &&
    (!act.readBack || act.readBack === readBackNow(now)) &&
    (act.deeds?.some((deed) => wasDone(deed, now)) ?? true)
  )
}

/** When they last spoke, or the call began. */
function lastSpokeMs({ facts, spoken }: CallerSituation): number {
  return spoken.at(-1)?.atMs ?? facts.call.startedAtMs
}

function wasDone(deed: Deed, now: CallerSituation): boolean {
  const { facts } = now
  const sinceMs = lastSpokeMs(now)
  const isNew = ({ atMs }: { atMs: number }) => atMs > sinceMs
  if (deed.on === 'words') {
    const said = wordingSince(now, sinceMs)
    return deed.categories.some((category) => said.includes(category))
  }
  if (deed.on === 'cushion') {
    const newest = facts.byKind.get('cushion')?.findLast(isNew)
    return newest !== undefined && hasFindings(newest.text, deed.findings, now)
  }
  if (deed.on === 'silence-cut') {
    return facts.call.silences.some(
      ({ beganAtMs, endedAtMs }) => beganAtMs >= sinceMs && endedAtMs !== null,
    )
  }
  return occurrencesOf(deed, facts, sinceMs).some(({ trigger }) => isNew(trigger))
}

/** Whether a cushion has one of the findings, or, with none given, not one that is grave. */
function hasFindings(text: string, wanted: readonly CushionFinding[], now: CallerSituation) {
  const { findings } = readCushion(text, now.cushion, knownOf(now.facts))
  const grave = findings.filter(({ kind }) => kind !== 'unspecific')
  return wanted.length === 0 ? grave.length === 0 : grave.some(({ kind }) => wanted.includes(kind))
}

/** What is amiss in our own words: theirs, and what is for nobody else, are passed over. */
function wordingSince({ facts, wordingIn }: CallerSituation, sinceMs: number): WordingCategory[] {
  const { call, said } = facts
  const ofLines = said.flatMap(({ kind, step, text, atMs }) => {
    const are = atMs > sinceMs ? ownWordsOf(kind, step) : null
    return are ? wordingIn(text, are) : []
  })
  const isReadNow = call.readBack !== null && (call.readBackAtMs ?? 0) > sinceMs
  return isReadNow ? [...ofLines, ...wordingIn(call.readBack, 'said')] : ofLines
}

/**
 * Whether what comes first is being read back to them, and rightly: they have answered the question,
 * there is an issue, and nobody marked yet that they agreed; or somebody has just done so.
 */
function readBackNow(now: CallerSituation): 'right' | 'wrong' | null {
  const { call, said, byKind } = now.facts
  const hasAsked = call.silences.some(({ endedAtMs }) => endedAtMs !== null)
  const isRead =
    call.readBack === null
      ? call.step === 'question' && hasAsked && byKind.has('issue')
      : (call.readBackAtMs ?? 0) > lastSpokeMs(now)
  if (!isRead) return null
  return isFirstRight(now.caller, call, said) ? 'right' : 'wrong'
}
