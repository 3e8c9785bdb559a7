import type { Call } from '../call/call.ts'
import type { ShownNudge } from '../call/shown-nudge.ts'
import { callFacts } from '../method/call-facts.ts'
import type { PromptSituation } from '../method/live-prompt.ts'
import type { NudgeRule } from '../method/nudge-rule.ts'
import { nudging, type NudgeWishes } from '../method/nudging.ts'
import type { Playbook } from '../method/playbook.ts'
import { asOf, momentsOf } from './replay.ts'

/** A nudge that would have come, and when. */
type ReplayedNudge = { readonly atMs: number; readonly rule: NudgeRule }

/** Far more than can come: two are never closer than two minutes. */
const mostSteps = 5000

/**
 * The nudges a recorded call would have had by a playbook: the engine is asked at each moment of the
 * call, and whenever it says that time alone would change anything.
 */
export function replayedNudges(
  situation: PromptSituation,
  playbook: Playbook,
  wishes: NudgeWishes,
): ReplayedNudge[] {
  const { call, entries } = situation
  const moments = momentsOf(call, entries).map(({ atMs }) => atMs)
  const endMs = Math.max(call.endedAtMs ?? 0, moments.at(-1) ?? 0)
  const shown: ShownNudge[] = []
  const came: ReplayedNudge[] = []
  let nowMs = call.startedAtMs
  for (let step = 0; step < mostSteps && nowMs <= endMs; step += 1) {
    const then = asOf({ call, entries }, nowMs)
    const held: Call = { ...then.call, nudges: shown }
    const facts = callFacts(situation.case, held, then.entries)
    const { due, nextMs } = nudging(playbook.nudges, facts, wishes, nowMs)
    if (due) {
      shown.push({ rule: due.rule.id, atMs: nowMs, trigger: due.trigger, dismissed: null })
      came.push({ atMs: nowMs, rule: due.rule })
    }
    const at = nowMs
    const next = Math.min(
      ...moments.filter((atMs) => atMs > at),
      nextMs !== null && nextMs > at ? nextMs : Infinity,
    )
    nowMs = next
  }
  return came
}
