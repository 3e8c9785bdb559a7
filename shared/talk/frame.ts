/** How much sound is judged at once, in milliseconds: 512 samples at 16 kHz, as the model wants it. */
export const frameMs = 32

/** How loud silence is, in dB below the loudest that a microphone can give (dBFS). */
export const silenceDb = -100

/** What was heard of one side in a frame. The sound itself is gone by then. */
export type HeardFrame = {
  /** How sure the model is that somebody speaks, from 0 to 1. */
  readonly voice: number
  /** How loud each half of the frame was, in dBFS. */
  readonly levelsDb: readonly [number, number]
}

/** How loud a piece of sound is: the root of its mean square, in dBFS. Samples go from -1 to 1. */
export function levelDbOf(samples: Float32Array): number {
  let energy = 0
  for (const sample of samples) energy += sample * sample
  const meanDb = 10 * Math.log10(energy / Math.max(1, samples.length))
  return Math.max(silenceDb, meanDb)
}
