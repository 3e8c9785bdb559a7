import { expect, test } from 'vitest'
import { sourceFiles } from '#tests/support/source-files.ts'
import { fontSizesOf, resolved, tokensOf } from '#tests/support/style-sheets.ts'

const tokens = tokensOf('light')
const distanceMm = 700
const mmPerPx = 25.4 / 96
/** Of a capital, in the size of its font (Inter: 1490 of 2048 units). */
const capHeight = 1490 / 2048

/** How high a capital stands in the eye, in minutes of arc, 70 cm from a display of 96 dpi. */
function minutesOfArc(size: string): number {
  const rem = /^([\d.]+)rem$/.exec(resolved(size, tokens))?.[1]
  if (rem === undefined) throw new Error(`${size} is no size in rem`)
  const heightMm = Number(rem) * 16 * capHeight * mmPerPx
  return ((2 * Math.atan(heightMm / 2 / distanceMm)) / Math.PI) * 180 * 60
}

const card = 'features/call/prompt-card.module.css'
const [title = '', ...titleElsewhere] = fontSizesOf(card, '.title')

// ISO 9241-303: capitals of 20 to 22 minutes of arc are preferred, 16 are the least.
test('the prompt is read with ease from 70 cm: 20 minutes of arc or more', () => {
  expect(minutesOfArc(title)).toBeGreaterThanOrEqual(20)
  for (const size of fontSizesOf(card, '.wait .title').slice(0, 2)) {
    expect(minutesOfArc(size)).toBeGreaterThanOrEqual(20)
  }
})

test('what to say is legible from 70 cm at every size of the companion: 16 minutes of arc', () => {
  const sizes = [...titleElsewhere, ...fontSizesOf(card, '.say'), ...fontSizesOf(card, '.seconds')]
  expect(sizes.length).toBeGreaterThan(4)
  for (const size of sizes) expect(minutesOfArc(size), size).toBeGreaterThanOrEqual(16)
})

test('density is for the desk: nothing makes the letters of the companion smaller', () => {
  const users = sourceFiles('renderer').filter(({ text }) => /\buseDensity\(\)/.test(text))
  expect(users.map(({ path }) => path)).toEqual([
    'renderer/app/desk-frame.tsx',
    'renderer/app/use-page-look.ts',
  ])
})
