import { frameMs, type HeardFrame, silenceDb } from './frame.ts'

/** How much of one's own speech is what one is held against, in milliseconds. */
export const firstMinuteMs = 60_000

/** Over how much of one's newest speech loudness and pace are taken, in milliseconds. */
export const newestMs = 10_000

/** Loudness has to rise and fall by so much, in dB, for a beat: the core of a syllable. */
const beatDb = 3

type Heard = { readonly speechMs: number; readonly energy: number; readonly beats: number }

const nothing: Heard = { speechMs: 0, energy: 0, beats: 0 }

/** The loudness of one voice as it goes up and down. */
type Swing = { readonly lowDb: number; readonly highDb: number; readonly smoothDb: number }

/** How one speaks, beside one's own first minute of speech. */
export type Voice = {
  readonly first: Heard
  /** The newest speech, second by second. */
  readonly newest: readonly Heard[]
  readonly swing: Swing
}

export const newVoice: Voice = {
  first: nothing,
  newest: [],
  swing: { lowDb: silenceDb, highDb: silenceDb, smoothDb: silenceDb },
}

/**
 * How much louder (dB) and faster (ratio of syllable-like beats a second of speech) one speaks than
 * in one's first minute, both over the newest ten seconds of one's own speech.
 */
export type VoiceChange = { readonly louderDb: number; readonly pace: number }

/** The voice after a frame of speech. Other frames are not for it: noise has a loudness too. */
export function spoken(voice: Voice, { levelsDb }: HeardFrame): Voice {
  const [swing, beats] = beatsIn(voice.swing, levelsDb)
  const energy = levelsDb.reduce((all, db) => all + 10 ** (db / 10), 0) / levelsDb.length
  const frame: Heard = { speechMs: frameMs, energy: energy * frameMs, beats }
  const isFirst = voice.first.speechMs < firstMinuteMs
  return {
    first: isFirst ? sum(voice.first, frame) : voice.first,
    newest: withNewest(voice.newest, frame),
    swing,
  }
}

/** Null: the first minute is not over, or had nothing to be held against. */
export function voiceChange({ first, newest }: Voice): VoiceChange | null {
  const now = newest.reduce(sum, nothing)
  if (first.speechMs < firstMinuteMs || now.speechMs === 0) return null
  if (first.energy === 0 || now.energy === 0 || first.beats === 0) return null
  const loudness = ({ energy, speechMs }: Heard) => 10 * Math.log10(energy / speechMs)
  const pace = ({ beats, speechMs }: Heard) => beats / speechMs
  return { louderDb: loudness(now) - loudness(first), pace: pace(now) / pace(first) }
}

function beatsIn(swing: Swing, levelsDb: readonly number[]): [Swing, number] {
  let { lowDb, highDb, smoothDb } = swing
  let beats = 0
  for (const db of levelsDb) {
    smoothDb += (db - smoothDb) / 2
    highDb = Math.max(highDb, smoothDb)
    // It fell from a height: that was a beat, and the next has to rise from here.
    if (highDb - lowDb >= beatDb && highDb - smoothDb >= beatDb) {
      beats += 1
      lowDb = smoothDb
      highDb = smoothDb
    } else if (smoothDb < lowDb) {
      lowDb = smoothDb
      highDb = smoothDb
    }
  }
  return [{ lowDb, highDb, smoothDb }, beats]
}

function withNewest(newest: readonly Heard[], frame: Heard): readonly Heard[] {
  const last = newest.at(-1)
  if (last && last.speechMs < 1_000) return [...newest.slice(0, -1), sum(last, frame)]
  return [...newest, frame].slice(-newestMs / 1_000)
}

function sum(a: Heard, b: Heard): Heard {
  return {
    speechMs: a.speechMs + b.speechMs,
    energy: a.energy + b.energy,
    beats: a.beats + b.beats,
  }
}
