import { expect, test } from 'vitest'
import { durationText } from '#renderer/ui/duration-text.ts'

test.each([
  [0, '0m'],
  [-400 * 24 * 3_600_000, '0m'],
  [8_040_000, '2h 14m'],
  [14_400_000, '4h'],
  [86_400_000 + 60_000, '1d'],
  [274_000_000, '3d 4h'],
])('a span of %i ms reads %s', (ms, text) => {
  expect(durationText(ms, 'en')).toBe(text)
})

test('a span in Japanese has no blanks, and no zero behind it', () => {
  expect(durationText(8_040_000, 'ja')).toBe('2時間14分')
  expect(durationText(14_400_000, 'ja')).toBe('4時間')
})
