import { expect, test } from 'vitest'
import { sentenceCount } from '#shared/call/sentences.ts'

test.each([
  ['', 0],
  ['I can see what this does to your week', 1],
  ['I can see what this does to your week.', 1],
  ['I see that. It must be hard.', 2],
  ['Line 3.2 has stood since 9.30.', 1],
  ['ご心労をおかけしております。', 1],
  ['重く受け止めております。申し訳ございません', 2],
])('"%s" is counted as %i sentences', (text, count) => {
  expect(sentenceCount(text)).toBe(count)
})
