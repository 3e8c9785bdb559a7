import type { Environment } from '#shared/ipc/desktop-api.ts'
import { type VoiceCue, voiceCues } from '#shared/call/voice-cue.ts'
import { type StepId, stepIds } from '#shared/method/step.ts'

/** What a key means in a call, whatever has the focus. */
export type CallKey =
  | { readonly kind: 'to-step'; readonly step: StepId }
  | { readonly kind: 'cue'; readonly cue: VoiceCue }
  | {
      readonly kind:
        | 'move-on'
        | 'to-line'
        | 'sheet'
        | 'details'
        | 'steps'
        | 'end-call'
        | 'take-cue-back'
        | 'talk-meter'
    }

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>

/**
 * The meaning of a key in a call; null for one that has none. A key that an input method uses to
 * finish a word (isComposing) never has one. Digits go by their place, so that they work on
 * keyboards where they need Shift.
 */
export function callKeyOf(event: Pressed, platform: Environment['platform']): CallKey | null {
  if (event.isComposing) return null
  if (isCueChord(event, platform)) return cueKeyOf(event.code)
  if (event.altKey) return null
  const command = platform === 'mac' ? event.metaKey : event.ctrlKey
  if (!command) {
    if (event.key === 'Escape') return { kind: 'to-line' }
    if (event.key === 'F1') return { kind: 'sheet' }
    if (event.key === 'F2') return { kind: 'details' }
    if (event.key === 'F3') return { kind: 'steps' }
    return event.key === 'F4' ? { kind: 'talk-meter' } : null
  }
  if (event.shiftKey && event.key.toLowerCase() === 'e') return { kind: 'end-call' }
  if (event.key === 'Enter') return { kind: 'move-on' }
  const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code)?.[1] ?? /^[1-7]$/.exec(event.key)?.[0]
  const step = digit === undefined ? undefined : stepIds[Number(digit) - 1]
  return step ? { kind: 'to-step', step } : null
}

/** The key that a digit goes with to note a cue of the voice, as Electron writes shortcuts. */
export function cueModifier(platform: Environment['platform']): 'Control' | 'Alt' {
  return platform === 'mac' ? 'Control' : 'Alt'
}

/**
 * Alt, and Control on a Mac: there Option and a digit type signs, # among them. AltGr, which some
 * systems report as Ctrl and Alt, types signs too and is left alone.
 */
function isCueChord(event: Pressed, platform: Environment['platform']): boolean {
  const { ctrlKey, altKey, metaKey, shiftKey } = event
  if (metaKey || shiftKey) return false
  return cueModifier(platform) === 'Control' ? ctrlKey && !altKey : altKey && !ctrlKey
}

// The digits above the letters only: Alt and the number pad type characters by their number.
function cueKeyOf(code: string): CallKey | null {
  const digit = /^Digit([0-5])$/.exec(code)?.[1]
  if (digit === undefined) return null
  const cue = voiceCues[Number(digit) - 1]
  return cue ? { kind: 'cue', cue } : { kind: 'take-cue-back' }
}
