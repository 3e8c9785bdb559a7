import { wcagContrast } from 'culori'
import { expect, test } from 'vitest'
import { tokensOf } from '#tests/support/style-sheets.ts'

const grounds = ['paper', 'card', 'raised']
const tinted = ['accent', 'warm', 'late', 'practice']

/** What is written in one colour on another, anywhere in the app. */
const written = [
  ...grounds.flatMap((ground) =>
    ['ink', 'ink-soft', 'them', ...tinted].map((ink) => [ink, ground] as const),
  ),
  ...tinted.flatMap((tint) =>
    [tint, 'ink', 'ink-soft'].map((ink) => [ink, `${tint}-soft`] as const),
  ),
  ['them', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['practice-ink', 'practice'],
  ['sheet-ink', 'sheet'],
] as const

/** Edges of what can be pressed or typed into, and the ring around what has the focus. */
const edges = [...grounds, ...tinted.map((tint) => `${tint}-soft`)].flatMap((ground) => [
  ['line-strong', ground] as const,
  ['focus', ground] as const,
])

/** Pairs below a ratio (WCAG 2.2, 1.4.3, 1.4.6, 1.4.11), each with what it has. */
function below(
  pairs: readonly (readonly [string, string])[],
  theme: 'light' | 'dark' | 'contrast',
  least: number,
): string[] {
  const tokens = tokensOf(theme)
  return pairs.flatMap(([ink, ground]) => {
    const ratio = wcagContrast(tokens[`--${ink}`] ?? '', tokens[`--${ground}`] ?? '')
    return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`]
  })
}

test.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
] as const)('what is written in the %s theme has a contrast of at least %d', (theme, least) => {
  expect(below(written, theme, least)).toEqual([])
})

test('in high contrast all text has at least 9:1', () => {
  expect(below(written, 'contrast', 9)).toEqual([])
})

test.each(['light', 'dark', 'contrast'] as const)(
  'edges and the ring of the focus stand out in the %s theme',
  (theme) => {
    expect(below(edges, theme, 3)).toEqual([])
  },
)

test('a pair that is too pale would be found', () => {
  expect(below([['line', 'card']], 'light', 3)).toHaveLength(1)
})
