import type { Environment } from '#shared/ipc/desktop-api.ts'
import { type VoiceCue, voiceCues } from '#shared/call/voice-cue.ts'
import { privateSign } from '#shared/call/private-line.ts'
import { type CallAct, callActs, type CallShortcuts } from '#shared/shortcut/call-shortcuts.ts'
import { shortcutPressed } from '#shared/shortcut/shortcut.ts'
import { type StepId, stepIds } from '#shared/method/step.ts'

/** What a key means in a call, whatever has the focus. */
export type CallKey =
  | { readonly kind: 'to-step'; readonly step: StepId }
  | { readonly kind: 'cue'; readonly cue: VoiceCue }
  | { readonly kind: CallAct | 'to-line' | 'take-cue-back' | 'only-me' }

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>

/**
 * The meaning of a key in a call; null for one that has none. A key that an input method uses to
 * finish a word (isComposing) never has one. Digits go by their place, so that they work on
 * keyboards where they need Shift.
 */
export function callKeyOf(
  event: Pressed,
  platform: Environment['platform'],
  shortcuts: CallShortcuts,
): CallKey | null {
  if (event.isComposing) return null
  if (isCueChord(event, platform)) return cueKeyOf(event.code)
  const pressed = shortcutPressed(event, platform)
  const act = callActs.find((one) => shortcuts[one] === pressed)
  if (act) return { kind: act }
  if (event.altKey) return null
  const command = platform === 'mac' ? event.metaKey : event.ctrlKey
  if (!command) return event.key === 'Escape' ? { kind: 'to-line' } : null
  if (event.key === '/') return { kind: 'sheet' }
  if (event.key === privateSign) return { kind: 'only-me' }
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
