import type { Stretch } from '#shared/call/call-talk.ts'
import type { CallEvent } from '#shared/call/call.ts'
import { frameMs, type HeardFrame } from '#shared/talk/frame.ts'
import { beginListening, hear, type Listening } from '#shared/talk/listening.ts'
import type { TalkReading } from '#shared/talk/talk-report.ts'
import { builtAtMs, callId } from './builders.ts'

type TalkMeasured = Extract<CallEvent, { kind: 'talk-measured' }>

/** A measurement of `aCall()` that says nothing, unless told otherwise. */
export function talkMeasured(partial: Partial<TalkMeasured> = {}): TalkMeasured {
  return {
    kind: 'talk-measured',
    callId: callId('call-1'),
    atMs: builtAtMs,
    step: 'listen',
    lengthMs: 0,
    meMs: 0,
    themMs: null,
    myVoice: null,
    theirVoice: null,
    stretch: null,
    cutInsAtMs: [],
    answersMs: [],
    ...partial,
  }
}

export const talkSince = (beganAtMs: number): Stretch => ({ beganAtMs, endedAtMs: null })

/** A second of which so much was mine, unless said otherwise. */
export function aReading(partial: Partial<TalkReading> = {}): TalkReading {
  return {
    kind: 'reading',
    atMs: builtAtMs,
    lengthMs: 1_000,
    me: { speechMs: 0, change: null },
    them: null,
    stretch: null,
    cutInsMsAgo: [],
    answersMs: [],
    ...partial,
  }
}

export const loud: HeardFrame = { voice: 0.9, levelsDb: [-20, -20] }
export const quiet: HeardFrame = { voice: 0.02, levelsDb: [-70, -70] }

/** Who speaks for how long: ['me', 2000], ['both', 500], ['nobody', 1000], ['them', 3000]. */
export type Turn = readonly [who: 'me' | 'them' | 'both' | 'nobody', ms: number]

/** The meter after these turns, as a perfect ear hears them. */
export function heardTurns(turns: readonly Turn[], { hearsThem = true } = {}): Listening {
  let listening = beginListening({ hearsThem })
  for (const [who, ms] of turns) {
    for (let frames = Math.round(ms / frameMs); frames > 0; frames -= 1) {
      listening = hear(listening, {
        me: who === 'me' || who === 'both' ? loud : quiet,
        them: hearsThem ? (who === 'them' || who === 'both' ? loud : quiet) : null,
      })
    }
  }
  return listening
}
