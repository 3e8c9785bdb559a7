import { expect, test } from 'vitest'
import { callKeyOf } from '#renderer/features/call/call-key.ts'
import { callShortcuts } from '#shared/shortcut/call-shortcuts.ts'

const usual = callShortcuts({})

const none = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
}
const onLinux = (pressed: Partial<typeof none>) =>
  callKeyOf({ ...none, ...pressed }, 'linux', usual)

test.each([
  [
    { key: '1', code: 'Digit1', ctrlKey: true },
    { kind: 'to-step', step: 'listen' },
  ],
  [
    { key: '7', code: 'Numpad7', ctrlKey: true },
    { kind: 'to-step', step: 'follow-up' },
  ],
  [{ key: 'Enter', ctrlKey: true }, { kind: 'move-on' }],
  [{ key: 'E', ctrlKey: true, shiftKey: true }, { kind: 'end-call' }],
  [{ key: 'Escape' }, { kind: 'to-line' }],
  [{ key: 'F1' }, { kind: 'sheet' }],
  [{ key: 'F2' }, { kind: 'details' }],
  [{ key: 'F3' }, { kind: 'steps' }],
  [
    { key: '1', code: 'Digit1', altKey: true },
    { kind: 'cue', cue: 'louder' },
  ],
  [
    { key: '5', code: 'Digit5', altKey: true },
    { kind: 'cue', cue: 'calm-again' },
  ],
  [{ key: '0', code: 'Digit0', altKey: true }, { kind: 'take-cue-back' }],
])('%o means %o', (pressed, meaning) => {
  expect(onLinux(pressed)).toEqual(meaning)
})

test.each([
  [{ key: 'Enter' }],
  [{ key: 'e' }],
  [{ key: '1', code: 'Digit1' }],
  [{ key: '8', code: 'Digit8', ctrlKey: true }],
  [{ key: 'e', ctrlKey: true }],
  [{ key: 'é', code: 'Numpad1', altKey: true }],
  [{ key: '²', code: 'Digit2', altKey: true, ctrlKey: true }],
  [{ key: '!', code: 'Digit1', altKey: true, shiftKey: true }],
  [{ key: '6', code: 'Digit6', altKey: true }],
  [{ key: 'ArrowUp', code: 'ArrowUp', altKey: true }],
])('%o is left to the line', (pressed) => {
  expect(onLinux(pressed)).toBeNull()
})

test('digits go by their place, where a keyboard needs Shift for them', () => {
  expect(onLinux({ key: 'é', code: 'Digit2', ctrlKey: true })).toEqual({
    kind: 'to-step',
    step: 'question',
  })
})

test('on a Mac it is the command key', () => {
  expect(callKeyOf({ ...none, key: 'Enter', metaKey: true }, 'mac', usual)).toEqual({
    kind: 'move-on',
  })
  expect(callKeyOf({ ...none, key: 'Enter', ctrlKey: true }, 'mac', usual)).toBeNull()
})

test('keys an input method uses to finish a word mean nothing', () => {
  expect(onLinux({ key: 'Escape', isComposing: true })).toBeNull()
  expect(onLinux({ key: 'Enter', ctrlKey: true, isComposing: true })).toBeNull()
})

test('on a Mac cues go by Control, for Option and a digit types # on some keyboards', () => {
  const onMac = (pressed: Partial<typeof none>) => callKeyOf({ ...none, ...pressed }, 'mac', usual)
  expect(onMac({ key: '3', code: 'Digit3', ctrlKey: true })).toEqual({
    kind: 'cue',
    cue: 'long-pause',
  })
  expect(onMac({ key: '#', code: 'Digit3', altKey: true })).toBeNull()
  expect(onMac({ key: '3', code: 'Digit3', metaKey: true })).toEqual({
    kind: 'to-step',
    step: 'cushion',
  })
})

test('while an input method composes a word, no cue is noted', () => {
  expect(onLinux({ key: 'Process', code: 'Digit1', altKey: true, isComposing: true })).toBeNull()
})

test('a key of the user’s choice does its act, and the usual one no more', () => {
  const chosen = callShortcuts({ 'talk-meter': 'F8', 'move-on': 'CommandOrControl+Shift+J' })
  const on = (pressed: Partial<typeof none>) => callKeyOf({ ...none, ...pressed }, 'linux', chosen)
  expect(on({ key: 'F8' })).toEqual({ kind: 'talk-meter' })
  expect(on({ key: 'F4' })).toBeNull()
  expect(on({ key: 'J', ctrlKey: true, shiftKey: true })).toEqual({ kind: 'move-on' })
  expect(on({ key: 'Enter', ctrlKey: true })).toBeNull()
  expect(on({ key: 'Escape' })).toEqual({ kind: 'to-line' })
})
