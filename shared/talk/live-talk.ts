import type { CallTalk, TalkMeasured } from '../call/call-talk.ts'
import type { StepId } from '../method/step.ts'
import { type LiveStretch, stretchAfter, stretchToTell } from './live-stretch.ts'
import type { TalkReading } from './talk-report.ts'
import { noSums, sumsOf, sumsWith, type TalkSums } from './talk-share.ts'

/** How much of the newest is "now", and from how much on that says anything, in milliseconds. */
const nowMs = 30_000
export const nowLeastMs = 5_000

/** A measurement is written down once it is so long, in milliseconds: sixty for an hour of talk. */
export const pieceMs = 60_000

/** A call as it is being listened to. */
export type LiveTalk = {
  readonly call: TalkSums
  readonly bySteps: Readonly<Partial<Record<StepId, TalkSums>>>
  /** The readings of "now". */
  readonly newest: readonly TalkReading[]
  readonly stretch: LiveStretch | null
  /** What was heard and is not written down yet. */
  readonly piece: TalkMeasured | null
}

/** Goes on from what was measured of the call before. */
export function liveTalkOf({ pieces }: CallTalk): LiveTalk {
  const bySteps: Partial<Record<StepId, TalkSums>> = {}
  for (const piece of pieces) bySteps[piece.step] = sumsWith(bySteps[piece.step] ?? noSums, piece)
  return { call: sumsOf(pieces), bySteps, newest: [], stretch: null, piece: null }
}

/** A call as it is listened to, and what of it is to be written down now. */
type LiveTold = { readonly live: LiveTalk; readonly measured: readonly TalkMeasured[] }

/**
 * What is known after one more reading, taken in a step, and what of it is to be written down now: a
 * piece that is long enough, one that ends because the step or who is heard changed, and at once what
 * becomes of a long stretch.
 */
export function withReading(live: LiveTalk, reading: TalkReading, step: StepId): LiveTold {
  const heard = heardIn(reading)
  const stretch = stretchAfter(live.stretch, reading)
  const told = stretchToTell(live.stretch, stretch)
  const goesOn = live.piece !== null && isOf(live.piece, step, heard.themMs)
  const piece = grown(goesOn ? live.piece : null, reading, step)
  const isDone = told !== null || piece.lengthMs >= pieceMs
  return {
    live: {
      call: sumsWith(live.call, heard),
      bySteps: { ...live.bySteps, [step]: sumsWith(live.bySteps[step] ?? noSums, heard) },
      newest: newestOf([...live.newest, reading]),
      stretch,
      piece: isDone ? null : piece,
    },
    measured: [
      ...(live.piece !== null && !goesOn ? [live.piece] : []),
      ...(isDone ? [{ ...piece, stretch: told }] : []),
    ],
  }
}

/**
 * The meter is off, or begins anew on a clock of its own: what was heard and is not written down yet
 * is to be written down now, and a stretch that went on is over.
 */
export function listenedSoFar(live: LiveTalk, atMs: number, step: StepId): LiveTold {
  const told = stretchToTell(live.stretch, null)
  const piece = live.piece ?? (told ? emptyPiece(atMs, step) : null)
  return {
    live: { ...live, newest: [], stretch: null, piece: null },
    measured: piece ? [{ ...piece, stretch: told }] : [],
  }
}

/** Who spoke now. */
export function nowSums({ newest }: LiveTalk): TalkSums {
  return sumsOf(newest.map(heardIn))
}

function heardIn({ lengthMs, me, them }: TalkReading) {
  return { lengthMs, meMs: me.speechMs, themMs: them && them.speechMs }
}

function newestOf(readings: readonly TalkReading[]): readonly TalkReading[] {
  let lengthMs = 0
  const from = readings.findLastIndex((reading) => (lengthMs += reading.lengthMs) > nowMs)
  return readings.slice(from + 1)
}

function isOf(piece: TalkMeasured, step: StepId, themMs: number | null): boolean {
  return piece.step === step && (piece.themMs === null) === (themMs === null)
}

function emptyPiece(atMs: number, step: StepId): TalkMeasured {
  const nothing = { lengthMs: 0, meMs: 0, themMs: null, myVoice: null, theirVoice: null }
  return { atMs, step, ...nothing, stretch: null, cutInsAtMs: [], answersMs: [] }
}

function grown(piece: TalkMeasured | null, reading: TalkReading, step: StepId): TalkMeasured {
  const { atMs, me, them, cutInsMsAgo, answersMs } = reading
  const before = piece ?? emptyPiece(atMs, step)
  return {
    ...before,
    atMs,
    lengthMs: before.lengthMs + reading.lengthMs,
    meMs: before.meMs + me.speechMs,
    themMs: them && (before.themMs ?? 0) + them.speechMs,
    myVoice: me.change,
    theirVoice: them && them.change,
    cutInsAtMs: [...before.cutInsAtMs, ...cutInsMsAgo.map((ago) => Math.max(0, atMs - ago))],
    answersMs: [...before.answersMs, ...answersMs],
  }
}
