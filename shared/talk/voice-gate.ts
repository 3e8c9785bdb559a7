import { frameMs } from './frame.ts'

/** A frame begins speech from here on, and goes on with it down to there (the model's own advice). */
const surest = 0.5
const goesOn = 0.35

/** Shorter is a click or a cough, in milliseconds. */
const shortestMs = 160

/** Speech with a shorter pause in it, in milliseconds, is one bout: the stop between two words. */
export const pauseWithinMs = 320

/** Whether one side speaks, decided frame by frame. */
export type VoiceGate = {
  /** How long it has been speech so far, its short pauses included; 0: nobody speaks. */
  readonly boutMs: number
  /** How long it has been quiet since, in a bout that may go on. */
  readonly quietMs: number
}

export const closedGate: VoiceGate = { boutMs: 0, quietMs: 0 }

/** Whether a bout is under way; a sound too short to be one is not. */
export function isSpeaking({ boutMs }: VoiceGate): boolean {
  return boutMs >= shortestMs
}

/**
 * The gate after one more frame, and how much speech that added, in milliseconds. A bout is counted
 * once it is long enough to be one, a pause once it turns out to be within one: neither silence nor
 * the wait for its end is ever counted as speech.
 */
export function throughGate(
  gate: VoiceGate,
  voice: number,
): { readonly gate: VoiceGate; readonly speechMs: number } {
  const { boutMs, quietMs } = gate
  if (boutMs === 0) {
    return { gate: voice >= surest ? { boutMs: frameMs, quietMs: 0 } : closedGate, speechMs: 0 }
  }
  if (voice < goesOn) {
    const isOver = !isSpeaking(gate) || quietMs + frameMs >= pauseWithinMs
    return { gate: isOver ? closedGate : { boutMs, quietMs: quietMs + frameMs }, speechMs: 0 }
  }
  const addedMs = quietMs + frameMs
  const next = { boutMs: boutMs + addedMs, quietMs: 0 }
  if (!isSpeaking(next)) return { gate: next, speechMs: 0 }
  return { gate: next, speechMs: isSpeaking(gate) ? addedMs : next.boutMs }
}
