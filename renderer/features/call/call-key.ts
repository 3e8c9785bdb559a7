import type { Environment } from '#shared/ipc/desktop-api.ts'
import { type StepId, stepIds } from '#shared/method/step.ts'

/** What a key means in a call, whatever has the focus. */
export type CallKey =
  | { readonly kind: 'to-step'; readonly step: StepId }
  | { readonly kind: 'move-on' | 'to-line' | 'sheet' | 'details' | 'end-call' }

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
  if (event.isComposing || event.altKey) return null
  const command = platform === 'mac' ? event.metaKey : event.ctrlKey
  if (!command) {
    if (event.key === 'Escape') return { kind: 'to-line' }
    if (event.key === 'F1') return { kind: 'sheet' }
    return event.key === 'F2' ? { kind: 'details' } : null
  }
  if (event.shiftKey && event.key.toLowerCase() === 'e') return { kind: 'end-call' }
  if (event.key === 'Enter') return { kind: 'move-on' }
  const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code)?.[1] ?? /^[1-7]$/.exec(event.key)?.[0]
  const step = digit === undefined ? undefined : stepIds[Number(digit) - 1]
  return step ? { kind: 'to-step', step } : null
}
