import { expect, test } from 'vitest'
import { zoomAfter, type Zooming, zoomingOf, zooms } from '#shared/settings/zoom.ts'

const bare = { ctrlKey: false, metaKey: false, altKey: false }
const ctrl = { ...bare, ctrlKey: true }

test('a window can be shown twice as large, in steps, and no larger', () => {
  const steps = zooms.map(() => 'larger' as const)
  expect(steps.reduce<number[]>((seen) => [...seen, zoomAfter(at(seen), 'larger')], [80])).toEqual([
    ...zooms,
    200,
  ])
})

test('it goes back by the same steps, no smaller than the smallest, and to as it was at once', () => {
  expect(zoomAfter(125, 'smaller')).toBe(110)
  expect(zoomAfter(80, 'smaller')).toBe(80)
  expect(zoomAfter(200, 'usual')).toBe(100)
})

test.each<[string, Zooming]>([
  ['+', 'larger'],
  ['=', 'larger'],
  [';', 'larger'],
  ['-', 'smaller'],
  ['0', 'usual'],
])('Ctrl and %s: %s, and ⌘ on a Mac', (key, zooming) => {
  expect(zoomingOf({ key, ...ctrl }, 'linux')).toBe(zooming)
  expect(zoomingOf({ key, ...bare, metaKey: true }, 'mac')).toBe(zooming)
})

test('what types a sign, and the cue of the voice that a digit with Ctrl is on a Mac, zoom nothing', () => {
  for (const key of ['+', '-', '0']) {
    expect(zoomingOf({ key, ...bare }, 'windows')).toBeNull()
    expect(zoomingOf({ key, ...ctrl, altKey: true }, 'windows')).toBeNull()
    expect(zoomingOf({ key, ...ctrl }, 'mac')).toBeNull()
  }
})

function at(seen: readonly number[]) {
  return zooms.find((zoom) => zoom === seen.at(-1)) ?? 100
}
