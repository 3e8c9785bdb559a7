import { expect, test } from 'vitest'
import { missingParts } from '#shared/proposal/missing-parts.ts'

test.each([
  ['a part', 'sorry', 'none'],
  ['a part', ' ', 'words'],
  ['', 'sorry', 'tangible'],
  ['\n', '', 'both'],
])('an option with %j in hand and %j in words misses: %s', (tangible, words, missing) => {
  expect(missingParts({ tangible, words })).toBe(missing)
})
