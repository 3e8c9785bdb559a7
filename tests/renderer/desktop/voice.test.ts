import { expect, test, vi } from 'vitest'
import { systemVoice } from '#renderer/desktop/voice.tsx'

type SystemVoice = { lang: string; localService: boolean }

/** As much of the browser's speech as the app uses. */
function aSpeech(voices: SystemVoice[]) {
  const said: object[] = []
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance: object) => said.push(utterance),
    cancel: () => said.push({ cancelled: true }),
  })
  return { said, voice: systemVoice(speech as unknown as SpeechSynthesis) }
}

test('a voice speaks its language, in place of what is being said', () => {
  const { said, voice } = aSpeech([{ lang: 'ja-JP', localService: true }])
  expect([voice.canSpeak('ja'), voice.canSpeak('en')]).toEqual([true, false])
  voice.say('もしもし', 'ja', { rate: 1.2, pitch: 0.9 })
  expect(said).toMatchObject([
    { cancelled: true },
    { text: 'もしもし', lang: 'ja-JP', rate: 1.2, pitch: 0.9 },
  ])
  voice.say('Hello', 'en', { rate: 1, pitch: 1 })
  expect(said).toHaveLength(2)
})

test('a voice that is not on this computer is none: what is said would leave it', () => {
  const { said, voice } = aSpeech([{ lang: 'en-GB', localService: false }])
  expect(voice.canSpeak('en')).toBe(false)
  voice.say('Hello', 'en', { rate: 1, pitch: 1 })
  expect(said).toEqual([])
})

test('voices that become known later are told of; a computer without any has none', () => {
  const voices: SystemVoice[] = []
  const speech = Object.assign(new EventTarget(), { getVoices: () => voices })
  const voice = systemVoice(speech as unknown as SpeechSynthesis)
  const heard = vi.fn<() => void>()
  const stop = voice.onChange(heard)
  voices.push({ lang: 'en-US', localService: true })
  speech.dispatchEvent(new Event('voiceschanged'))
  expect(heard).toHaveBeenCalledOnce()
  expect(voice.canSpeak('en')).toBe(true)
  stop()
  speech.dispatchEvent(new Event('voiceschanged'))
  expect(heard).toHaveBeenCalledOnce()
  const none = systemVoice(undefined)
  none.onChange(heard)()
  none.stop()
  expect(none.canSpeak('en')).toBe(false)
})
