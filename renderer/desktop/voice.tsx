import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react'
import type { Language } from '#shared/base/language.ts'

export type Manner = { readonly rate: number; readonly pitch: number }

/** A voice of the computer, if it has one. */
export type Voice = {
  readonly canSpeak: (language: Language) => boolean
  /** Voices may become known after the start. */
  readonly onChange: (listener: () => void) => () => void
  /** Says a text instead of what is being said. */
  readonly say: (text: string, language: Language, manner: Manner) => void
  readonly stop: () => void
}

/**
 * The voices of the operating system. Only those on this computer count: others would send what is
 * said to somebody.
 */
export function systemVoice(speech: SpeechSynthesis | undefined): Voice {
  const voiceFor = (language: Language) =>
    speech
      ?.getVoices()
      .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language))
  return {
    canSpeak: (language) => voiceFor(language) !== undefined,
    onChange: (listener) => {
      speech?.addEventListener('voiceschanged', listener)
      return () => speech?.removeEventListener('voiceschanged', listener)
    },
    say: (text, language, { rate, pitch }) => {
      const voice = voiceFor(language)
      if (!speech || !voice) return
      speech.cancel()
      const utterance = new SpeechSynthesisUtterance(text)
      Object.assign(utterance, { voice, lang: voice.lang, rate, pitch })
      speech.speak(utterance)
    },
    stop: () => speech?.cancel(),
  }
}

const VoiceContext = createContext<Voice>(
  systemVoice(typeof speechSynthesis === 'undefined' ? undefined : speechSynthesis),
)

/** Another voice than the system's: tests listen to it. */
export function VoiceProvider({ voice, children }: { voice: Voice; children: ReactNode }) {
  return <VoiceContext value={voice}>{children}</VoiceContext>
}

/** A voice for a language, quiet again when what speaks is gone; null: there is none. */
export function useVoice(language: Language): Voice | null {
  const voice = useContext(VoiceContext)
  const canSpeak = useSyncExternalStore(voice.onChange, () => voice.canSpeak(language))
  useEffect(() => voice.stop, [voice])
  return canSpeak ? voice : null
}
