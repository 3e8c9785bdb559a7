import { expect, test } from 'vitest'
import { hasAny } from '#shared/wording/match-pattern.ts'
import { phrasesIn, phrasesOf, type PhraseSets, readPattern } from '#shared/wording/pattern.ts'
import { sentencesOf } from '#shared/wording/tokens.ts'

const sets: PhraseSets = { day: phrasesOf(phrasesIn('monday', 'en', {})) }

function found(source: string, text: string): boolean {
  const pattern = readPattern(source, 'en', sets)
  return sentencesOf(text, 'en').some((sentence) => hasAny([pattern], sentence))
}

test.each([
  ['a word that begins or ends like this', 'was (mis*|*ed)', 'It was mislaid.', 'It was fine.'],
  ['a set inside a choice', 'by (noon|{day})', 'Done by Monday.', 'Done by then.'],
  ['none of these', 'will !(not|never) ..1 call', 'I will call.', 'I will never call.'],
  ['an abbreviation', 'the {abbreviation}', 'Ask the NOC now.', 'Ask the Board now.'],
  ['a name', 'by {name}', 'Checked by Kim.', 'Checked by me.'],
  ['a question', '{question} $', 'Is it so?', 'It is so.'],
])('a pattern may ask for %s', (_, pattern, fits, fitsNot) => {
  expect(found(pattern, fits)).toBe(true)
  expect(found(pattern, fitsNot)).toBe(false)
})

test('words in a row must stand in their order', () => {
  expect(found('sorry ..9 but', 'But I am sorry.')).toBe(false)
  expect(found('sorry ..9 but', 'I am sorry, but no.')).toBe(true)
})

test('where all is in capitals nothing is an abbreviation', () => {
  expect(found('the {abbreviation}', 'ASK THE NOC NOW.')).toBe(false)
})
