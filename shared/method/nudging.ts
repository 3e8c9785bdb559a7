import { type Call, heldSilence } from '../call/call.ts'
import { nudgeGapMs, type NudgeTrigger, type ShownNudge } from '../call/shown-nudge.ts'
import { holds } from './condition.ts'
import type { Intensity } from './intensity.ts'
import type { NudgeRule } from './nudge-rule.ts'
import type { CallFacts } from './call-facts.ts'
import { occurrencesOf } from './trigger.ts'

/** How long a nudge stays on the screen when nobody waves it off, in milliseconds. */
export const nudgeShownMs = 60_000

/** What the rep wants to hear. */
export type NudgeWishes = {
  readonly intensity: Intensity
  /** Ids of the rules that shall never come again. */
  readonly muted: readonly string[]
}

export type Nudging = {
  /** On the screen at this moment. */
  readonly shown: { readonly rule: NudgeRule; readonly nudge: ShownNudge } | null
  /** To be put on the screen, and not recorded yet. */
  readonly due: { readonly rule: NudgeRule; readonly trigger: NudgeTrigger } | null
  /** When any of this changes if nothing happens before; null: never. */
  readonly nextMs: number | null
}

const nothing: Nudging = { shown: null, due: null, nextMs: null }

/**
 * What to nudge the rep to at a moment of a call (method: "Nudges"): at most one in two minutes,
 * none while a silence is held, after the call, or for a rep who wants quiet.
 */
export function nudging(
  rules: readonly NudgeRule[],
  facts: CallFacts,
  wishes: NudgeWishes,
  nowMs: number,
): Nudging {
  const { call } = facts
  if (wishes.intensity === 'quiet' || call.status !== 'live' || heldSilence(call)) return nothing
  const wanted = rules.filter(
    ({ id, level }) =>
      !wishes.muted.includes(id) && (level === 'normal' || wishes.intensity === 'training'),
  )
  const shown = shownNow(wanted, facts, nowMs)
  const chances = wanted.flatMap((rule) => chancesOf(rule, facts, nowMs))
  const due = best(chances.filter(({ fromMs }) => fromMs <= nowMs))
  const changes = chances.map(({ fromMs }) => fromMs).filter((fromMs) => fromMs > nowMs)
  if (shown) changes.push(shown.nudge.atMs + nudgeShownMs)
  return {
    shown,
    due: due && { rule: due.rule, trigger: due.trigger },
    nextMs: changes.length > 0 ? Math.min(...changes) : null,
  }
}

/** The newest nudge, until it was heeded, waved off or has stood long enough. */
function shownNow(rules: readonly NudgeRule[], facts: CallFacts, nowMs: number): Nudging['shown'] {
  const { call } = facts
  const nudge = call.nudges.at(-1)
  const rule = nudge && rules.find(({ id }) => id === nudge.rule)
  if (!nudge || !rule || nudge.dismissed) return null
  const hasTime = Math.abs(nowMs - nudge.atMs) < nudgeShownMs
  const wasOvertaken = call.silences.some(({ beganAtMs }) => beganAtMs >= nudge.atMs)
  const isOpen =
    fits(rule, facts) &&
    occurrencesOf(rule.trigger, facts, nudge.trigger.atMs).some(
      ({ trigger: { atMs, entryId } }) =>
        atMs === nudge.trigger.atMs && entryId === nudge.trigger.entryId,
    )
  return hasTime && !wasOvertaken && isOpen ? { rule, nudge } : null
}

function fits({ when = {}, unless }: NudgeRule, facts: CallFacts): boolean {
  return holds(when, facts) && !(unless && holds(unless, facts))
}

type Chance = {
  readonly rule: NudgeRule
  readonly trigger: NudgeTrigger
  readonly fromMs: number
}

/** The moments from which a rule could come up, as things stand. */
function chancesOf(rule: NudgeRule, facts: CallFacts, nowMs: number): Chance[] {
  if (!fits(rule, facts)) return []
  const freeMs = freeFrom(rule, facts.call, nowMs)
  return occurrencesOf(rule.trigger, facts, nowMs).flatMap(({ trigger, ...time }) => {
    const fromMs = Math.max(time.fromMs, freeMs)
    const isOver = time.untilMs <= Math.max(fromMs, nowMs)
    return isOver ? [] : [{ rule, trigger, fromMs }]
  })
}

/** Until when the nudges before keep a rule back. Infinity: for the rest of the call. */
function freeFrom(rule: NudgeRule, { nudges }: Call, nowMs: number): number {
  const mine = nudges.filter((nudge) => nudge.rule === rule.id)
  if (rule.oncePerCall && mine.length > 0) return Infinity
  const within = (atMs: number, ms: number) => (Math.abs(nowMs - atMs) < ms ? atMs + ms : 0)
  return Math.max(
    0,
    ...nudges.map(({ atMs }) => within(atMs, nudgeGapMs)),
    ...mine.map(({ atMs }) => within(atMs, rule.cooldownSeconds * 1000)),
  )
}

/** The most important; of equals what has waited longest. */
function best(chances: readonly Chance[]): Chance | null {
  const [first] = chances.toSorted(
    (a, b) => b.rule.priority - a.rule.priority || a.fromMs - b.fromMs,
  )
  return first ?? null
}
