import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '#shared/base/language.ts'
import { wordChanges } from '#shared/proposal/word-changes.ts'
import { hostileTexts } from '../../support/hostile-texts.ts'

const textOf = (changes: ReturnType<typeof wordChanges>, leftOut: 'gone' | 'new') =>
  changes
    .filter(({ is }) => is !== leftOut)
    .map(({ text }) => text)
    .join('')

const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('part', 'by', ' ', '. ', '\n', '今日', '中に', '届く', '。'))
    .map((words) => words.join('')),
)

test('without what came it is the text before, without what went the text after, to the letter', () => {
  fc.assert(
    fc.property(someText, someText, fc.constantFrom(...languages), (before, after, language) => {
      const changes = wordChanges(before, after, language)
      expect(textOf(changes, 'new')).toBe(before)
      expect(textOf(changes, 'gone')).toBe(after)
    }),
  )
})

test('nothing is marked in a text that stayed', () => {
  fc.assert(
    fc.property(someText, fc.constantFrom(...languages), (text, language) => {
      expect(wordChanges(text, text, language).filter(({ is }) => is !== 'same')).toEqual([])
    }),
  )
})

test.each(hostileTexts.map((text) => [text]))(
  'whatever was written, it is all there: %j',
  (text) => {
    const changes = wordChanges(`By noon ${text}`, `${text} by four`, 'en')
    expect(textOf(changes, 'new')).toBe(`By noon ${text}`)
    expect(textOf(changes, 'gone')).toBe(`${text} by four`)
  },
)

test('one word that changed is one word marked', () => {
  expect(wordChanges('The part by noon today', 'The part by four today', 'en')).toEqual([
    { is: 'same', text: 'The part by ' },
    { is: 'gone', text: 'noon' },
    { is: 'new', text: 'four' },
    { is: 'same', text: ' today' },
  ])
})

test('in Japanese, which has no spaces, it is the word too', () => {
  expect(wordChanges('本日中に部品をお届けします', '明日中に部品をお届けします', 'ja')).toEqual([
    { is: 'gone', text: '本日' },
    { is: 'new', text: '明日' },
    { is: 'same', text: '中に部品をお届けします' },
  ])
})

test('a sentence written anew is struck out once, not word by word', () => {
  const changes = wordChanges('We send it tonight', 'Our fitter brings parts', 'en')
  expect(changes.map(({ is }) => is)).toEqual(['gone', 'new'])
})
