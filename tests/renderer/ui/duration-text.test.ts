import { expect, test } from 'vitest'
import { durationText } from '#renderer/ui/duration-text.ts'

test.each([
  [0, '0m'],
  [-400 * 24 * 3_600_000, '0m'],
  [8_040_000, '2h 14m'],
  [274_000_000, '3d 4h'],
])('a span of %i ms reads %s', (ms, text) => {
  expect(durationText(ms, 'en')).toBe(text)
})
