import { frameMs } from './frame.ts'
import { isSpeaking, type VoiceGate } from './voice-gate.ts'

/** Who speaks for so long, in milliseconds, takes the floor; a "yes" or "mm-hm" does not. */
export const takesFloorMs = 1_000

/** A pause of one's own, in milliseconds, that ends a stretch of talking. */
export const endsStretchMs = 2_000

/** Both at once for less, in milliseconds, is the tail of a sentence and nobody's interruption. */
const overlapMs = 200

/** A longer gap, in milliseconds, is no answer to what was said before it. */
const longestAnswerMs = 10_000

/** My bout that is under way, and how things stood when it began. */
type MyBout = {
  readonly fromMs: number
  /** They had the floor. */
  readonly intoTheirs: boolean
  /** How long ago they had the floor, if they spoke last. */
  readonly answersAfterMs: number | null
  /** How long both have spoken at once. */
  readonly besideMs: number
  readonly hasFloor: boolean
}

/**
 * Who has the floor, and for how long: my stretch of talking, my interruptions, my answers. All times
 * are milliseconds since the meter began to listen.
 */
export type Floor = {
  readonly stretch: { readonly fromMs: number; readonly untilMs: number } | null
  readonly myBout: MyBout | null
  /** When each of us last spoke, and they had the floor. Null: never yet. */
  readonly myLastMs: number | null
  readonly theirLastMs: number | null
  /** When I took the floor while they had it. */
  readonly cutInsMs: readonly number[]
  /** How long each of my answers was waited for. */
  readonly answersMs: readonly number[]
}

export const openFloor: Floor = {
  stretch: null,
  myBout: null,
  myLastMs: null,
  theirLastMs: null,
  cutInsMs: [],
  answersMs: [],
}

/**
 * The floor after one more frame that ended at `nowMs`. `them` is null where their side is not
 * measured: then only my own pauses end a stretch, and nothing is said of interruptions and answers.
 *
 * - A stretch is my talking with no pause of two seconds in it, until they take the floor.
 * - An interruption: I begin while they have had the floor for a second, we overlap, and I go on for
 *   a second.
 * - An answer: I take the floor after them; its wait goes from their last word to my first.
 */
export function nextFloor(
  floor: Floor,
  me: VoiceGate,
  them: VoiceGate | null,
  nowMs: number,
): Floor {
  const theyHaveIt = them !== null && isHeard(them) && them.boutMs >= takesFloorMs
  const after: Floor = {
    ...floor,
    stretch: stretchAfter(floor.stretch, me, them, nowMs),
    theirLastMs: theyHaveIt ? nowMs : floor.theirLastMs,
  }
  if (!isSpeaking(me)) return { ...after, myBout: null }

  const bout = floor.myBout
    ? { ...floor.myBout, besideMs: floor.myBout.besideMs + togetherMs(me, them) }
    : begunBout(floor, me, them, nowMs)
  const isTaken = me.boutMs >= takesFloorMs
  const takesIt = isTaken && !bout.hasFloor
  const cutsIn = takesIt && bout.intoTheirs && bout.besideMs >= overlapMs
  const waitedMs = takesIt && !cutsIn ? bout.answersAfterMs : null
  return {
    ...after,
    myBout: { ...bout, hasFloor: isTaken },
    myLastMs: isHeard(me) ? nowMs : floor.myLastMs,
    cutInsMs: cutsIn ? [...floor.cutInsMs, bout.fromMs] : floor.cutInsMs,
    answersMs: waitedMs === null ? floor.answersMs : [...floor.answersMs, waitedMs],
  }
}

function begunBout(floor: Floor, me: VoiceGate, them: VoiceGate | null, nowMs: number): MyBout {
  const fromMs = nowMs - me.boutMs
  const { theirLastMs, myLastMs } = floor
  const waitedMs = theirLastMs === null ? Infinity : Math.max(0, fromMs - theirLastMs)
  const theySpokeLast = theirLastMs !== null && theirLastMs > (myLastMs ?? -1)
  return {
    fromMs,
    intoTheirs: them !== null && them.boutMs - me.boutMs >= takesFloorMs,
    answersAfterMs: theySpokeLast && waitedMs <= longestAnswerMs ? waitedMs : null,
    besideMs: them !== null && isHeard(them) ? Math.min(me.boutMs, them.boutMs) : 0,
    hasFloor: false,
  }
}

function stretchAfter(
  stretch: Floor['stretch'],
  me: VoiceGate,
  them: VoiceGate | null,
  nowMs: number,
): Floor['stretch'] {
  if (isSpeaking(me)) {
    const fromMs = stretch?.fromMs ?? nowMs - me.boutMs
    return { fromMs, untilMs: nowMs - me.quietMs }
  }
  if (!stretch) return null
  const quietForMs = nowMs - stretch.untilMs
  const theirsMs = them !== null && isHeard(them) ? Math.min(them.boutMs, quietForMs) : 0
  return quietForMs >= endsStretchMs || theirsMs >= takesFloorMs ? null : stretch
}

const isHeard = (gate: VoiceGate) => isSpeaking(gate) && gate.quietMs === 0

const togetherMs = (me: VoiceGate, them: VoiceGate | null) =>
  them !== null && isHeard(me) && isHeard(them) ? frameMs : 0
