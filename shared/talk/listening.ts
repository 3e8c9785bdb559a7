import { type Floor, nextFloor, openFloor } from './floor.ts'
import { frameMs, type HeardFrame } from './frame.ts'
import { newVoice, spoken, type Voice, voiceChange } from './first-minute.ts'
import type { TalkReading } from './talk-report.ts'
import { closedGate, isSpeaking, throughGate, type VoiceGate } from './voice-gate.ts'

/** One side as it is heard: whether it speaks, how, and for how long since the last reading. */
type Side = { readonly gate: VoiceGate; readonly voice: Voice; readonly speechMs: number }

/** All that the meter keeps while it listens: numbers, and no sound. */
export type Listening = {
  readonly me: Side
  /** Null: their side is not given. */
  readonly them: Side | null
  readonly floor: Floor
  /** Since the meter began to listen, and since the last reading. */
  readonly elapsedMs: number
  readonly sinceReadingMs: number
}

const newSide: Side = { gate: closedGate, voice: newVoice, speechMs: 0 }

export function beginListening({ hearsThem }: { hearsThem: boolean }): Listening {
  return {
    me: newSide,
    them: hearsThem ? newSide : null,
    floor: openFloor,
    elapsedMs: 0,
    sinceReadingMs: 0,
  }
}

/** The meter after one more frame of each side that is heard. */
export function hear(
  listening: Listening,
  frames: { readonly me: HeardFrame; readonly them: HeardFrame | null },
): Listening {
  const me = hearSide(listening.me, frames.me)
  const them = listening.them && frames.them ? hearSide(listening.them, frames.them) : null
  const elapsedMs = listening.elapsedMs + frameMs
  return {
    me,
    them,
    floor: nextFloor(listening.floor, me.gate, them && them.gate, elapsedMs),
    elapsedMs,
    sinceReadingMs: listening.sinceReadingMs + frameMs,
  }
}

function hearSide(side: Side, frame: HeardFrame): Side {
  const { gate, speechMs } = throughGate(side.gate, frame.voice)
  const isSpeech = isSpeaking(gate) && gate.quietMs === 0
  return {
    gate,
    voice: isSpeech ? spoken(side.voice, frame) : side.voice,
    speechMs: side.speechMs + speechMs,
  }
}

/** What was heard since the reading before, and the meter that begins the next one. */
export function takeReading(
  listening: Listening,
  atMs: number,
): { readonly reading: TalkReading; readonly listening: Listening } {
  const { me, them, floor, elapsedMs, sinceReadingMs } = listening
  const { stretch, cutInsMs, answersMs } = floor
  return {
    reading: {
      kind: 'reading',
      atMs,
      lengthMs: sinceReadingMs,
      me: { speechMs: me.speechMs, change: changeOf(me) },
      them: them && { speechMs: them.speechMs, change: changeOf(them) },
      stretch: stretch && {
        fromMs: stretch.fromMs,
        lastsMs: stretch.untilMs - stretch.fromMs,
        endedMsAgo: elapsedMs - stretch.untilMs,
      },
      cutInsMsAgo: cutInsMs.map((cutInMs) => elapsedMs - cutInMs),
      answersMs: [...answersMs],
    },
    listening: {
      ...listening,
      me: { ...me, speechMs: 0 },
      them: them && { ...them, speechMs: 0 },
      floor: { ...floor, cutInsMs: [], answersMs: [] },
      sinceReadingMs: 0,
    },
  }
}

/** In whole decibels and percent: less is not heard. */
function changeOf({ voice }: Side): TalkReading['me']['change'] {
  const change = voiceChange(voice)
  if (!change) return null
  const within = (value: number, low: number, high: number) =>
    // Plus nothing: else a little less than nothing is written as -0.
    Math.min(high, Math.max(low, Math.round(value))) + 0
  return {
    louderDb: within(change.louderDb, -60, 60),
    pacePercent: within(change.pace * 100, 0, 1_000),
  }
}
