import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clippedToColumns, columnsOf } from '#shared/base/columns.ts'
import { hostileTexts } from '#tests/support/hostile-texts.ts'

test('a Japanese character takes two columns, a Latin one takes one, a family of four takes two', () => {
  expect(columnsOf('Kim')).toBe(3)
  expect(columnsOf('港印刷')).toBe(6)
  expect(columnsOf('ｱｲｳ')).toBe(3)
  expect(columnsOf('👨‍👩‍👧‍👦')).toBe(2)
})

test('what fits stays as it is, what does not says so', () => {
  expect(clippedToColumns('four', 4)).toBe('four')
  expect(clippedToColumns('fourteen', 5)).toBe('four…')
  expect(clippedToColumns('港印刷株式会社', 7)).toBe('港印刷…')
  expect(clippedToColumns('one two', 5)).toBe('one…')
})

test('no text takes more than its columns, and none is cut within a character', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...hostileTexts, '👨‍👩‍👧‍👦'.repeat(40), 'e\u0301'.repeat(200)),
  )
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, most) => {
      const kept = clippedToColumns(text, most)
      expect(columnsOf(kept)).toBeLessThanOrEqual(most)
      if (kept === text) return
      const beginning = kept.slice(0, -1)
      expect(text.startsWith(beginning)).toBe(true)
      const ends = [...graphemes.segment(text)].map(({ index }) => index)
      expect([...ends, text.length]).toContain(beginning.length)
    }),
  )
})

test('a letter with ten thousand accents takes no more room than any other', () => {
  expect(clippedToColumns('a' + '\u0301'.repeat(10_000), 20).length).toBeLessThanOrEqual(81)
})
