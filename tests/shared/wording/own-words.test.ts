import { describe, expect, test } from 'vitest'
import { entryKinds } from '#shared/call/entry.ts'
import { stepIds } from '#shared/method/step.ts'
import { checkOwnWords, writtenIn } from '#shared/wording/check-own-words.ts'
import { type OwnWords, ownWordsOf } from '#shared/wording/own-words.ts'
import { byWhen, wordingRules } from '../../support/wording-builders.ts'

function found(text: string, are: OwnWords, { isDated = false, isOwned = false } = {}) {
  const language = writtenIn(text)
  const checked = { language, rules: wordingRules[language], words: { byWhen: byWhen[language] } }
  return checkOwnWords(text, { are, isDated, isOwned }, checked).map(({ category }) => category)
}

describe('whose words a line is', () => {
  test('what they say, want and promise, facts and what is for us alone is never ours', () => {
    const ours = entryKinds.filter((kind) => stepIds.some((step) => ownWordsOf(kind, step)))
    expect(ours).toEqual(['note', 'promise-by-us', 'cushion'])
  })

  test('while they speak, a note is theirs', () => {
    const theirs = stepIds.filter((step) => ownWordsOf('note', step) === null)
    expect(theirs).toEqual(['listen', 'question', 'test'])
  })
})

describe('a note', () => {
  test.each([
    ['the carrier failed to come, they lost a shift', []],
    ['I am sorry the carrier failed to come', ['blame']],
    ['I’ll call back, mistakes were made', ['hidden-actor']],
    ['運送会社の手違いにより遅れた', []],
    ['運送会社の手違いにより遅れ、申し訳ございません', ['blame']],
  ])('is ours where it says sorry or promises: %s', (text, categories) => {
    expect(found(text, 'note')).toEqual(categories)
  })
})

describe('a date and an owner', () => {
  test('are asked of a promise', () => {
    expect(found('Someone will call you soon', 'promise')).toEqual(['no-date', 'no-owner'])
    expect(found('担当部署より早急にご連絡いたします', 'promise')).toEqual(['no-date', 'no-owner'])
  })

  test('need not be in its words', () => {
    const named = { isDated: true, isOwned: true }
    expect(found('Someone will call you soon', 'promise', named)).toEqual([])
  })

  test('are not asked of what is only said', () => {
    expect(found('Someone will call you soon', 'said')).toEqual([])
  })
})

test('the gravest comes first, wherever it stands', () => {
  const text = 'Rest assured, it is only a day late because the carrier lost it'
  expect(found(text, 'said')).toEqual(['blame', 'minimising', 'empty-phrase'])
})

describe('a quotation that is being typed', () => {
  test.each(['You read me: "the carrier lost it', 'ご指摘は「運送会社の手違いにより'])(
    'is one before it is closed: %s',
    (text) => expect(found(text, 'said')).toEqual([]),
  )
})

test('a text is read in its own language', () => {
  expect(writtenIn('The carrier lost it')).toBe('en')
  expect(writtenIn('Sample社の件、遅れ')).toBe('ja')
})
