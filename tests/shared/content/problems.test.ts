import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ContentChanges } from '#shared/content/changes.ts'
import { differences } from '#shared/content/differences.ts'
import { contentProblems } from '#shared/content/problems.ts'
import { builtIn } from '../../support/content-builders.ts'

const codes = (changes: ContentChanges) =>
  contentProblems(builtIn, changes).map(({ path, code }) => [path, code])

describe('what would break a call cannot be saved', () => {
  test.each<[string, ContentChanges, [string | null, string][]]>([
    [
      'the prompt that always fits, taken away',
      { 'prompts/listen-and-write': { removed: true } },
      [[null, 'must-stay']],
    ],
    [
      'or given a condition',
      { 'prompts/listen-and-write': { 'when/has': ['issue'] } },
      [['when/has', 'unknown-field']],
    ],
    [
      'or a name to fill in',
      { 'prompts/listen-and-write': { 'say/en': '{contact}?' } },
      [['say/en', 'no-names-here']],
    ],
    ['a sign used twice', { 'signs/issue': { sign: '>' } }, [['sign', 'sign-twice']]],
    ['an empty title', { 'prompts/listen-welcome': { 'title/ja': '' } }, [['title/ja', 'missing']]],
    [
      'a text in one language only',
      { 'prompts/cushion-said': { 'say/en': 'Stop.' } },
      [['say/ja', 'one-language']],
    ],
    [
      'a nudge with something to fill in',
      { 'nudges/voice-rises': { 'title/en': '{issue}' } },
      [['title/en', 'no-names-here']],
    ],
    ['a step taken away', { 'steps/listen': { removed: true } }, [[null, 'must-stay']]],
    [
      'no time at all',
      { 'times/severity-1': { answerMinutes: 0 } },
      [['answerMinutes', 'out-of-range']],
    ],
  ])('%s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected)
  })

  test('the last remedy of an aim for a kind of failure', () => {
    const { remedies } = builtIn.catalogue
    const gone = remedies.filter(
      ({ aim, failureKinds }) => aim === 'fastest' && failureKinds.includes('wrong-item'),
    )
    const changes = Object.fromEntries(gone.map(({ id }) => [`remedies/${id}`, { removed: true }]))
    expect(contentProblems(builtIn, changes)).toContainEqual(
      expect.objectContaining({ code: 'last-remedy', about: 'wrong-item' }),
    )
  })
})

test('two signs can change places', () => {
  expect(codes({ 'signs/issue': { sign: '>' }, 'signs/promise-by-us': { sign: '!' } })).toEqual([])
})

test('what can be saved is what the rep then sees', () => {
  const texts = fc.string({ minLength: 1, maxLength: 60 })
  const fields = fc.constantFrom('title/en', 'title/ja', 'actionLabel/ja')
  fc.assert(
    fc.property(fields, texts, (path, text) => {
      const changes = { 'prompts/listen-welcome': { [path]: text } }
      fc.pre(contentProblems(builtIn, changes).length === 0)
      const [first] = differences(builtIn, {}, changes)
      expect(first?.fields.map(({ after }) => after) ?? [text]).toEqual([text])
    }),
  )
})

test('differences are told item by item and field by field', () => {
  const to: ContentChanges = {
    'prompts/listen-welcome': { 'say/ja': 'はい。' },
    'prompts/listen-last-word': { removed: true },
    'phrases/own-1': { language: 'en', phrase: 'kindly', category: 'jargon' },
  }
  const told = differences(builtIn, {}, to)
  expect(
    told.map(({ key, is, fields }) => [key, is, is === 'changed' ? fields.length : null]),
  ).toEqual([
    ['prompts/listen-welcome', 'changed', 1],
    ['prompts/listen-last-word', 'gone', null],
    ['phrases/own-1', 'new', null],
  ])
  expect(differences(builtIn, to, {}).map(({ is }) => is)).toEqual(['changed', 'new', 'gone'])
})
