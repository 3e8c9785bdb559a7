import { expect, test } from 'vitest'
import { callKeyOf } from '#renderer/features/call/call-key.ts'

const none = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
}
const onLinux = (pressed: Partial<typeof none>) => callKeyOf({ ...none, ...pressed }, 'linux')

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
])('%o means %o', (pressed, meaning) => {
  expect(onLinux(pressed)).toEqual(meaning)
})

test.each([
  [{ key: 'Enter' }],
  [{ key: 'e' }],
  [{ key: '1', code: 'Digit1' }],
  [{ key: '8', code: 'Digit8', ctrlKey: true }],
  [{ key: 'e', ctrlKey: true }],
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
  expect(callKeyOf({ ...none, key: 'Enter', metaKey: true }, 'mac')).toEqual({ kind: 'move-on' })
  expect(callKeyOf({ ...none, key: 'Enter', ctrlKey: true }, 'mac')).toBeNull()
})

test('keys an input method uses to finish a word mean nothing', () => {
  expect(onLinux({ key: 'Escape', isComposing: true })).toBeNull()
  expect(onLinux({ key: 'Enter', ctrlKey: true, isComposing: true })).toBeNull()
})
