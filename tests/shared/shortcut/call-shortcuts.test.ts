import { expect, test } from 'vitest'
import { callShortcuts, shortcutProblem } from '#shared/shortcut/call-shortcuts.ts'
import { shortcutPressed, shortcutSchema } from '#shared/shortcut/shortcut.ts'

const none = {
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
}
const bound = { summon: 'CommandOrControl+Shift+Space', ...callShortcuts({}) }

test.each([
  [{ key: 'F8' }, 'linux', 'F8'],
  [{ key: 'j', ctrlKey: true }, 'linux', 'CommandOrControl+J'],
  [{ key: 'j', metaKey: true }, 'mac', 'CommandOrControl+J'],
  [{ key: 'j', ctrlKey: true }, 'mac', 'Control+J'],
  [
    { key: ' ', code: 'Space', ctrlKey: true, altKey: true, shiftKey: true },
    'linux',
    'CommandOrControl+Alt+Shift+Space',
  ],
  // A Japanese or Cyrillic layout: by the place of the key.
  [{ key: 'ф', code: 'KeyA', ctrlKey: true }, 'linux', 'CommandOrControl+A'],
  [
    { key: '"', code: 'Digit2', shiftKey: true, ctrlKey: true },
    'linux',
    'CommandOrControl+Shift+2',
  ],
  // AZERTY: what is printed on the key, not its place.
  [{ key: 'a', code: 'KeyQ', ctrlKey: true }, 'linux', 'CommandOrControl+A'],
] as const)('%o on %s is %s', (pressed, platform, shortcut) => {
  expect(shortcutPressed({ ...none, ...pressed }, platform)).toBe(shortcut)
  expect(shortcutSchema.parse(shortcut)).toBe(shortcut)
})

test.each([{ key: 'Control', ctrlKey: true }, { key: 'é' }, { key: 'l', metaKey: true }])(
  '%o is no shortcut',
  (pressed) => {
    expect(shortcutPressed({ ...none, ...pressed }, 'windows')).toBeNull()
  },
)

test.each(['', 'J+Control', 'F25', 'Shift+Alt+J', 'CommandOrControl+', 'Hyper+J'])(
  'a settings file with %o as a shortcut is damaged there',
  (text) => {
    expect(shortcutSchema.safeParse(text).success).toBe(false)
  },
)

test.each([
  ['talk-meter', 'J', 'types'],
  ['talk-meter', 'Shift+J', 'types'],
  ['talk-meter', 'Alt+J', 'types'],
  ['talk-meter', 'CommandOrControl+Alt+E', 'types'],
  ['talk-meter', 'CommandOrControl+C', 'fixed'],
  ['talk-meter', 'CommandOrControl+3', 'fixed'],
  ['talk-meter', 'CommandOrControl+0', 'fixed'],
  ['summon', 'F5', 'types'],
  ['summon', 'Alt+J', 'types'],
] as const)('%s cannot have %s (%s)', (act, shortcut, kind) => {
  expect(shortcutProblem(act, shortcut, bound)).toEqual({ kind })
})

test.each([
  ['talk-meter', 'F8'],
  ['talk-meter', 'F4'],
  ['end-call', 'CommandOrControl+Shift+X'],
  ['summon', 'CommandOrControl+Alt+J'],
  ['summon', 'Alt+F9'],
] as const)('%s can have %s', (act, shortcut) => {
  expect(shortcutProblem(act, shortcut, bound)).toBeNull()
})

test('what has the keys already is named', () => {
  expect(shortcutProblem('summon', 'CommandOrControl+Enter', bound)).toEqual({
    kind: 'has',
    act: 'move-on',
  })
  expect(shortcutProblem('sheet', 'CommandOrControl+Shift+Space', bound)).toEqual({
    kind: 'has',
    act: 'summon',
  })
})
