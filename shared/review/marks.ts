import type { Stretch } from '../call/call-talk.ts'
import type { Call, HeldSilence } from '../call/call.ts'
import type { Entry, EntryKind } from '../call/entry.ts'
import type { StepId } from '../method/step.ts'

/** The lanes of the recap, from top to bottom. One that has no mark is not drawn. */
export const lanes = [
  'steps',
  'talk',
  'silences',
  'issues',
  'promises',
  'said',
  'cues',
  'prompts',
] as const
export type Lane = (typeof lanes)[number]

/** Something at a moment of the call, or, with an end, over a stretch of it. */
export type Mark = {
  /** The same at every look, and no other mark's: findings point at it. */
  readonly id: string
  readonly atMs: number
  /** Null: it is a moment. */
  readonly untilMs: number | null
  readonly lane: Lane
  readonly kind:
    | StepId
    | EntryKind
    | 'silence'
    | 'read-back'
    | 'nudge'
    | 'ended'
    | 'stretch'
    | 'cut-in'
  /** What was written, or the rule of a nudge; empty where the kind says it all. */
  readonly text: string
}

export const endMarkId = 'ended'
export const readBackMarkId = 'read-back'
export const lineMarkId = (entryId: string) => `line ${entryId}`
export const stepMarkId = (index: number) => `step ${index}`
export const nudgeMarkId = (index: number) => `nudge ${index}`
export const silenceMarkId = (index: number) => `silence ${index}`
export const stretchMarkId = (index: number) => `stretch ${index}`
export const cutInMarkId = (index: number) => `cut-in ${index}`

const laneOf: Partial<Record<EntryKind, Lane>> = {
  issue: 'issues',
  'promise-by-us': 'promises',
  'promise-by-them': 'promises',
  'internal-ask': 'promises',
  feeling: 'cues',
}

/** When a call began and ended, in milliseconds; one that still runs ends with its last mark. */
export type Span = { readonly fromMs: number; readonly toMs: number }

/**
 * The time a recap is drawn over. A call that ended before it began, by a clock set back, has no
 * length, and one without is a second long, so that there is something to draw on.
 */
export function spanOf(call: Call, entries: readonly Entry[]): Span {
  const fromMs = call.startedAtMs
  const known = [
    ...call.stepsTaken.map(({ atMs }) => atMs),
    ...call.nudges.map(({ atMs }) => atMs),
    ...[...call.silences, ...call.talk.stretches].map(
      ({ beganAtMs, endedAtMs }) => endedAtMs ?? beganAtMs,
    ),
    ...call.talk.cutInsAtMs,
    ...entries.map(({ atMs }) => atMs),
  ]
  const lastMs = call.endedAtMs ?? known.reduce((last, atMs) => Math.max(last, atMs), fromMs)
  return { fromMs, toMs: Math.max(lastMs, fromMs + 1_000) }
}

/**
 * All that happened in a call, in time order. What was written in wrap-up stands at the end of the
 * call, what a wrong clock put outside of it at its nearer end.
 */
export function marksOf(call: Call, entries: readonly Entry[]): Mark[] {
  const { fromMs, toMs } = spanOf(call, entries)
  const within = (atMs: number) => Math.min(Math.max(atMs, fromMs), toMs)
  const steps = call.stepsTaken.map(({ step, atMs }, index): Mark => {
    const nextMs = call.stepsTaken[index + 1]?.atMs ?? toMs
    const beganMs = within(atMs)
    return {
      id: stepMarkId(index),
      atMs: beganMs,
      untilMs: Math.max(beganMs, within(nextMs)),
      lane: 'steps',
      kind: step,
      text: '',
    }
  })
  const over = (
    { beganAtMs, endedAtMs }: HeldSilence | Stretch,
    what: Pick<Mark, 'id' | 'lane' | 'kind'>,
  ): Mark => {
    const beganMs = within(beganAtMs)
    const untilMs = Math.max(beganMs, within(endedAtMs ?? toMs))
    return { ...what, atMs: beganMs, untilMs, text: '' }
  }
  const silences = call.silences.map((silence, index) =>
    over(silence, { id: silenceMarkId(index), lane: 'silences', kind: 'silence' }),
  )
  const talk = [
    ...call.talk.stretches.map((stretch, index) =>
      over(stretch, { id: stretchMarkId(index), lane: 'talk', kind: 'stretch' }),
    ),
    ...call.talk.cutInsAtMs.map((atMs, index) =>
      moment(cutInMarkId(index), within(atMs), 'talk', 'cut-in'),
    ),
  ]
  const lines = entries
    .filter(({ removed }) => !removed)
    .map(({ id, atMs, kind, text }): Mark => ({
      ...moment(lineMarkId(id), within(atMs), laneOf[kind] ?? 'said', kind),
      text,
    }))
  const readBack =
    call.readBack !== null && call.readBackAtMs !== null
      ? [
          {
            ...moment(readBackMarkId, within(call.readBackAtMs), 'said', 'read-back'),
            text: call.readBack,
          },
        ]
      : []
  const nudges = call.nudges.map(({ rule, atMs }, index): Mark => ({
    ...moment(nudgeMarkId(index), within(atMs), 'prompts', 'nudge'),
    text: rule,
  }))
  const end = call.endedAtMs === null ? [] : [moment(endMarkId, toMs, 'steps', 'ended')]
  return [...steps, ...talk, ...silences, ...end, ...lines, ...readBack, ...nudges].toSorted(
    (a, b) => a.atMs - b.atMs,
  )
}

function moment(id: string, atMs: number, lane: Lane, kind: Mark['kind']): Mark {
  return { id, atMs, untilMs: null, lane, kind, text: '' }
}
