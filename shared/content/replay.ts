import type { Call } from '../call/call.ts'
import type { Entry } from '../call/entry.ts'
import { type LivePrompt, livePrompt, type PromptSituation } from '../method/live-prompt.ts'
import type { Playbook } from '../method/playbook.ts'
import type { StepId } from '../method/step.ts'

/** What happened at a moment of a call, as far as the prompt depends on it. */
export type Happened =
  | { readonly is: 'began' }
  | { readonly is: 'line'; readonly line: Entry }
  | { readonly is: 'step'; readonly step: StepId }
  | { readonly is: 'silence-began' | 'silence-ended' | 'read-back' | 'ranked' }

/** A moment, and what the rep would have been shown from then on by each playbook. */
export type ReplayedMoment = {
  readonly atMs: number
  readonly happened: Happened
  readonly before: LivePrompt
  readonly after: LivePrompt
}

/** A recorded call, moment by moment, by two playbooks. */
export function replay(
  situation: PromptSituation,
  before: Playbook,
  after: Playbook,
): ReplayedMoment[] {
  return momentsOf(situation.call, situation.entries).map(({ atMs, happened }) => {
    const then = { ...situation, ...asOf(situation, atMs) }
    return { atMs, happened, before: livePrompt(before, then), after: livePrompt(after, then) }
  })
}

export function isSamePrompt(a: LivePrompt, b: LivePrompt): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** All that happened in a call, in order. */
export function momentsOf(call: Call, entries: readonly Entry[]) {
  const moments: { atMs: number; happened: Happened }[] = [
    { atMs: call.startedAtMs, happened: { is: 'began' } },
    ...call.stepsTaken.map(({ step, atMs }) => ({ atMs, happened: { is: 'step' as const, step } })),
    ...call.silences.flatMap(({ beganAtMs, endedAtMs }) => [
      { atMs: beganAtMs, happened: { is: 'silence-began' as const } },
      ...(endedAtMs === null
        ? []
        : [{ atMs: endedAtMs, happened: { is: 'silence-ended' as const } }]),
    ]),
    ...entries
      .filter(({ removed }) => !removed)
      .map((line) => ({ atMs: line.atMs, happened: { is: 'line' as const, line } })),
  ]
  if (call.rankedAtMs !== null) moments.push({ atMs: call.rankedAtMs, happened: { is: 'ranked' } })
  if (call.readBackAtMs !== null) {
    moments.push({ atMs: call.readBackAtMs, happened: { is: 'read-back' } })
  }
  // The call begins in its first step: that is no moment of its own.
  const told = moments.filter(
    ({ atMs, happened }) => happened.is !== 'step' || atMs > call.startedAtMs,
  )
  return told.toSorted((a, b) => a.atMs - b.atMs)
}

/** The call and its lines as they were at a moment. */
export function asOf({ call, entries }: Pick<PromptSituation, 'call' | 'entries'>, atMs: number) {
  const isThen = (thing: { readonly atMs: number }) => thing.atMs <= atMs
  const taken = call.stepsTaken.filter(isThen)
  const isRanked = call.rankedAtMs !== null && call.rankedAtMs <= atMs
  const isReadBack = call.readBackAtMs !== null && call.readBackAtMs <= atMs
  const then: Call = {
    ...call,
    status: 'live',
    endedAtMs: null,
    step: taken.at(-1)?.step ?? 'listen',
    stepsTaken: taken,
    stepsEntered: [...new Set(['listen' as const, ...taken.map(({ step }) => step)])],
    silences: call.silences
      .filter(({ beganAtMs }) => beganAtMs <= atMs)
      .map((held) => ({
        ...held,
        endedAtMs: held.endedAtMs !== null && held.endedAtMs <= atMs ? held.endedAtMs : null,
      })),
    rankedAtMs: isRanked ? call.rankedAtMs : null,
    issueOrder: isRanked ? call.issueOrder : [],
    readBack: isReadBack ? call.readBack : null,
    readBackAtMs: isReadBack ? call.readBackAtMs : null,
  }
  return { call: then, entries: entries.filter((entry) => entry.atMs <= atMs && !entry.removed) }
}
