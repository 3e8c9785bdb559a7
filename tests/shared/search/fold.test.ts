import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, foldWithPlaces } from '#shared/search/fold.ts'
import { signs, texts } from '#tests/support/searched-texts.ts'

test.each([
  ['FLANGE', 'flange'],
  ['ＦＬＡＮＧＥ　１２', 'flange 12'],
  ['ﾌﾗﾝｼﾞ', 'ふらんじ'],
  ['フランジ', 'ふらんじ'],
  ['Müller', 'muller'],
  ['Ｍuller', 'muller'],
  ['№ 7', 'no 7'],
  ['A−100', 'a-100'],
  ['A‐100', 'a-100'],
  ['don’t', "don't"],
  ['㈱見本', '(株)見本'],
  ['葛\u{e0100}城', '葛城'],
  ['ΣΟΦΟΣ', 'σοφοσ'],
  ['co\u00adoperate', 'cooperate'],
])('%s is searched as %s', (written, searched) => {
  expect(fold(written)).toBe(searched)
})

test.each([
  ['ハス', 'バス'],
  ['つて', 'って'],
  ['ビル', 'ビール'],
  ['かき', 'がき'],
])('%s and %s are two words', (one, other) => {
  expect(fold(one)).not.toBe(fold(other))
})

test('a text folds sign by sign, so that a part of it folds to a part of the folded text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(signs(text).map(fold).join('')).toBe(fold(text))
    }),
    { numRuns: 2000 },
  )
})

test('each unit of a folded text knows the sign it comes from', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { folded, starts, ends } = foldWithPlaces(text)
      expect(folded).toBe(fold(text))
      for (let at = 0; at < folded.length; at++) {
        expect(fold(text.slice(starts[at], ends[at]))).toContain(folded[at])
      }
    }),
  )
})
