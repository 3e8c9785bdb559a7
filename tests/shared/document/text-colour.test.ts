import { wcagContrast } from 'culori'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { defaultColour } from '#shared/document/brand.ts'
import { isReadable, textColour } from '#shared/document/text-colour.ts'

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`)

test('letters of any colour can be read on white', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const text = textColour(colour)
      expect(text).toMatch(/^#[0-9a-f]{6}$/)
      expect(wcagContrast(text, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    }),
  )
})

test('a colour that can be read is left as it is', () => {
  for (const colour of [defaultColour, '#000000', '#1d5fa8'])
    expect(textColour(colour)).toBe(colour)
})

test('a pale one is darkened no more than it takes, and stays the colour it was', () => {
  expect(isReadable('#f2b705')).toBe(false)
  const text = textColour('#f2b705')
  expect(wcagContrast(text, '#ffffff')).toBeLessThan(4.8)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number(`0x${text.slice(at, at + 2)}`),
  )
  expect(red).toBeGreaterThan(green)
  expect(green).toBeGreaterThan(blue)
})
