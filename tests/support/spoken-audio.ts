import { spawnSync } from 'node:child_process'

/** Samples a second, as espeak-ng speaks. */
export const spokenRate = 22_050

/** What is heard one after the other: silence, or a voice of espeak-ng that says something. */
type Part =
  | { readonly silenceMs: number }
  | { readonly voice: string; readonly says: string; readonly loudness?: number }

/** What is heard all the time beneath it. */
type Beneath = 'nothing' | 'noise' | 'music'

/** A sound of which it is known how much is speech. */
export type SpokenAudio = {
  readonly samples: Float32Array
  readonly lengthMs: number
  readonly speechMs: number
}

/**
 * Speaks these parts. What counts as speech is what the voices said, without the silence espeak-ng
 * puts around it. Throws where espeak-ng is not installed: `npm test` sees to that on Debian.
 */
export function spokenAudio(parts: readonly Part[], beneath: Beneath = 'nothing'): SpokenAudio {
  const pieces = parts.map((part) =>
    'silenceMs' in part
      ? new Float32Array(samplesIn(part.silenceMs))
      : louder(trimmed(spoken(part.voice, part.says)), part.loudness ?? 1),
  )
  const samples = joined(pieces)
  const add = background[beneath]
  // The fake microphone goes on with whatever a file ends with: that has to be silence.
  for (let index = 0; index < samples.length - samplesIn(200); index += 1) {
    samples[index] = Math.max(-1, Math.min(1, (samples[index] ?? 0) + add(index / spokenRate)))
  }
  const said = pieces.filter((_, index) => 'voice' in (parts[index] ?? {}))
  const speech = said.reduce((sum, piece) => sum + piece.length, 0)
  return { samples, lengthMs: msOf(samples.length), speechMs: msOf(speech) }
}

/** The sound as a WAV file: 16 bit, one channel. */
export function wavFile({ samples }: Pick<SpokenAudio, 'samples'>): Buffer {
  const data = Buffer.alloc(samples.length * 2)
  samples.forEach((sample, index) => data.writeInt16LE(Math.round(sample * 32_767), index * 2))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + data.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(spokenRate, 24)
  head.writeUInt32LE(spokenRate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(data.length, 40)
  return Buffer.concat([head, data])
}

const samplesIn = (ms: number) => Math.round((ms * spokenRate) / 1_000)
const msOf = (samples: number) => (samples * 1_000) / spokenRate

/**
 * Why nothing can be spoken on this machine; null: it can. On Linux `npm test` installs espeak-ng, so
 * there it has to be, and a test without it fails.
 */
export function whyNothingIsSpoken(): string | null {
  if (process.platform === 'linux') return null
  const { error } = spawnSync('espeak-ng', ['--version'])
  return error
    ? 'espeak-ng is not installed, which speaks what the talk meter is tested with'
    : null
}

function spoken(voice: string, says: string): Float32Array {
  const { status, stdout, error } = spawnSync('espeak-ng', ['-v', voice, '--stdout', says])
  if (error || status !== 0) {
    throw new Error('espeak-ng has to be installed: it speaks what the talk meter is tested with', {
      cause: error,
    })
  }
  // 44 bytes of head, whose lengths are not filled in when it writes to a pipe.
  const pcm = stdout.subarray(44, stdout.length - (stdout.length % 2))
  return Float32Array.from(
    { length: pcm.length / 2 },
    (_, index) => pcm.readInt16LE(index * 2) / 32_768,
  )
}

function trimmed(samples: Float32Array): Float32Array {
  const isHeard = (sample: number) => Math.abs(sample) > 0.01
  const from = samples.findIndex(isHeard)
  return samples.subarray(Math.max(0, from), samples.findLastIndex(isHeard) + 1)
}

const louder = (samples: Float32Array, loudness: number) =>
  samples.map((sample) => sample * loudness)

function joined(pieces: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** The same noise each time: a test that fails must fail again. */
let seed = 1
function noise(): number {
  seed = (seed * 48_271) % 0x7fffffff
  return seed / 0x3fffffff - 1
}

/** Three chords, a note plucked each quarter of a second. */
function music(seconds: number): number {
  const chord = [
    [262, 330, 392],
    [220, 262, 330],
    [196, 247, 294],
  ][Math.floor(seconds / 2) % 3] ?? [262]
  const note = chord[Math.floor(seconds * 4) % chord.length] ?? 262
  const fading = Math.exp(-4 * (seconds % 0.25))
  const tone = (hertz: number) => Math.sin(2 * Math.PI * hertz * seconds)
  return 0.03 * chord.reduce((sum, hertz) => sum + tone(hertz), 0) + 0.05 * fading * tone(2 * note)
}

const background: Readonly<Record<Beneath, (seconds: number) => number>> = {
  nothing: () => 0,
  noise: () => 0.01 * noise(),
  music,
}
