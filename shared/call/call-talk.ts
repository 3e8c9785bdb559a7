import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { stepIdSchema } from '../method/step.ts'
import { voiceChangeSchema } from '../talk/talk-report.ts'

/** My talking without a pause is kept from this length on, in milliseconds; shorter is just talk. */
export const longStretchMs = 20_000

/** Longest piece of a call that one measurement tells of, in milliseconds, and most moments in it. */
const most = { ms: 3_600_000, moments: 200 }

/** How many of each kind a call keeps: more than a day of talking has. */
const mostKept = 2_000

const msSchema = z.int().min(0).max(most.ms)

/** My talking from a moment on; `endedAtMs` is null while it goes on. */
const stretchSchema = z.strictObject({
  beganAtMs: timestampMsSchema,
  endedAtMs: timestampMsSchema.nullable(),
})
export type Stretch = Readonly<z.infer<typeof stretchSchema>>

/** How long somebody spoke in a piece of the call that was listened to. */
const pieceShape = {
  step: stepIdSchema,
  lengthMs: msSchema,
  meMs: msSchema,
  /** Null: their side was not measured. */
  themMs: msSchema.nullable(),
  /** As of the end of the piece; null: the first minute of speech was not over. */
  myVoice: voiceChangeSchema.nullable(),
  theirVoice: voiceChangeSchema.nullable(),
}

/** What the talk meter heard since it told last. Written once a minute, and when a stretch asks for it. */
export const talkMeasuredShape = {
  ...pieceShape,
  stretch: stretchSchema.nullable(),
  /** When I took the floor while they had it. */
  cutInsAtMs: z.array(timestampMsSchema).max(most.moments),
  /** How long each of my answers was waited for. */
  answersMs: z.array(msSchema).max(most.moments),
}
const talkMeasuredSchema = z.strictObject({ atMs: timestampMsSchema, ...talkMeasuredShape })
export type TalkMeasured = Readonly<z.infer<typeof talkMeasuredSchema>>

/** A piece of a call that ended at `untilMs`. */
export type TalkPiece = Readonly<z.infer<z.ZodObject<typeof pieceShape>>> & {
  readonly untilMs: number
}

/** What the talk meter heard of a call. Nothing, where it was off. */
export type CallTalk = {
  readonly pieces: readonly TalkPiece[]
  /** My long stretches, in their order. */
  readonly stretches: readonly Stretch[]
  readonly cutInsAtMs: readonly number[]
  readonly answersMs: readonly number[]
}

export const noTalk: CallTalk = { pieces: [], stretches: [], cutInsAtMs: [], answersMs: [] }

export function withMeasured(talk: CallTalk, measured: TalkMeasured): CallTalk {
  const { atMs, stretch, cutInsAtMs, answersMs } = measured
  const { step, lengthMs, meMs, themMs, myVoice, theirVoice } = measured
  const piece = { untilMs: atMs, step, lengthMs, meMs, themMs, myVoice, theirVoice }
  return {
    pieces: lengthMs > 0 ? kept([...talk.pieces, piece]) : talk.pieces,
    stretches: stretch ? kept(withStretch(talk.stretches, stretch)) : talk.stretches,
    cutInsAtMs: kept([...talk.cutInsAtMs, ...cutInsAtMs]),
    answersMs: kept([...talk.answersMs, ...answersMs]),
  }
}

/** What was heard of the parts of one talk, in their order. */
export function talkOfParts(parts: readonly CallTalk[]): CallTalk {
  return {
    pieces: parts.flatMap(({ pieces }) => pieces),
    stretches: parts.flatMap(({ stretches }) => stretches),
    cutInsAtMs: parts.flatMap(({ cutInsAtMs }) => cutInsAtMs),
    answersMs: parts.flatMap(({ answersMs }) => answersMs),
  }
}

/** The stretch that goes on, if any. */
export function runningStretch({ stretches }: CallTalk): Stretch | undefined {
  return stretches.find(({ endedAtMs }) => endedAtMs === null)
}

/** Whatever went on ends: the call is over. */
export function stretchEnded(talk: CallTalk, atMs: number): CallTalk {
  return runningStretch(talk) ? { ...talk, stretches: allEnded(talk.stretches, atMs) } : talk
}

function withStretch(stretches: readonly Stretch[], stretch: Stretch): readonly Stretch[] {
  const others = stretches.filter(({ beganAtMs }) => beganAtMs !== stretch.beganAtMs)
  return [...allEnded(others, stretch.beganAtMs), stretch]
}

function allEnded(stretches: readonly Stretch[], atMs: number): readonly Stretch[] {
  return stretches.map(({ beganAtMs, endedAtMs }) => ({
    beganAtMs,
    endedAtMs: endedAtMs ?? Math.max(beganAtMs, atMs),
  }))
}

const kept = <T>(list: readonly T[]): readonly T[] => list.slice(-mostKept)
