// @vitest-environment node
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Silero } from '@ricky0123/vad-web/dist/models/silero.js'
import * as ort from 'onnxruntime-web/wasm'
import { beforeAll, expect, test } from 'vitest'
import { frameMs, levelDbOf } from '#shared/talk/frame.ts'
import { beginListening, hear, takeReading } from '#shared/talk/listening.ts'
import {
  spokenAudio,
  type SpokenAudio,
  spokenRate,
  whyNothingIsSpoken,
} from '#tests/support/spoken-audio.ts'
import { spokenCalls } from '#tests/support/spoken-calls.ts'

// The model the page that listens has, and the same reckoning, faster than in real time. In real
// time, through a microphone, it is done in tests/e2e/talk-share.spec.ts.

const reason = whyNothingIsSpoken()
if (reason !== null) process.stdout.write(`  skipped: ${reason}\n`)

const frameLength = 512
let model: Silero

beforeAll(async () => {
  ort.env.wasm.numThreads = 1
  const file = createRequire(import.meta.url).resolve('@ricky0123/vad-web/dist/silero_vad_v5.onnx')
  const { buffer, byteOffset, byteLength } = readFileSync(file)
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength)
  model = (await Silero.new(ort, async () => bytes)) as Silero
})

/** Sixteen thousand samples a second, as the audio context gives them. */
function asHeard({ samples }: SpokenAudio): Float32Array {
  const step = spokenRate / ((frameLength * 1_000) / frameMs)
  return Float32Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const at = index * step
    const [before, after] = [samples[Math.floor(at)] ?? 0, samples[Math.floor(at) + 1] ?? 0]
    return before + (after - before) * (at % 1)
  })
}

/** How much of a sound is speech, as the meter says, in percent. */
async function measuredShare(audio: SpokenAudio): Promise<number> {
  model.reset_state()
  let listening = beginListening({ hearsThem: false })
  const sound = asHeard(audio)
  for (let from = 0; from + frameLength <= sound.length; from += frameLength) {
    const frame = sound.slice(from, from + frameLength)
    const { isSpeech } = await model.process(frame)
    const level = levelDbOf(frame)
    listening = hear(listening, {
      me: { voice: isSpeech, levelsDb: [level, level] },
      them: null,
    })
  }
  const { reading } = takeReading(listening, 0)
  return (100 * reading.me.speechMs) / reading.lengthMs
}

const known = ({ speechMs, lengthMs }: SpokenAudio) => (100 * speechMs) / lengthMs

test.skipIf(reason !== null).each(Object.entries(spokenCalls))(
  '%s: right within three points',
  async (_, spoken) => {
    const audio = spoken()
    expect(Math.abs((await measuredShare(audio)) - known(audio))).toBeLessThan(3)
  },
)

test.each(['nothing', 'noise', 'music'] as const)('%s alone is no speech', async (beneath) => {
  expect(await measuredShare(spokenAudio([{ silenceMs: 12_000 }], beneath))).toBeLessThan(3)
})

test.skipIf(reason !== null).each(['en-gb', 'en-us+f4', 'ja', 'en-gb-scotland+m2'])(
  'who speaks the whole time is measured so, whatever the voice: %s',
  async (voice) => {
    const says =
      voice === 'ja'
        ? 'ごれんらくが おそくなりまして たいへん もうしわけございません'
        : 'the order left our house on the day we had told you and it was late all the same'
    const audio = spokenAudio(Array.from({ length: 4 }, () => ({ voice, says })))
    expect(await measuredShare(audio)).toBeGreaterThan(95)
  },
)
