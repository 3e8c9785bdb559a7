import { expect, test } from 'vitest'
import en from '#resources/wording/en.json' with { type: 'json' }
import ja from '#resources/wording/ja.json' with { type: 'json' }
import type { Language } from '#shared/base/language.ts'
import type { ContentChanges } from '#shared/content/changes.ts'
import { ownPhrases, withOwnPhrases } from '#shared/content/own-phrases.ts'
import { withHouseWording } from '#shared/content/wording-in-force.ts'
import { checkWording } from '#shared/wording/check-wording.ts'
import { readRules } from '#shared/wording/rules.ts'

const rules = { en: readRules(en), ja: readRules(ja) }
const words = { byWhen: '3 p.m.' }
function found(text: string, changes: ContentChanges, language: Language = 'en') {
  const house = withHouseWording(rules[language], language, changes)
  const all = withOwnPhrases(house, language, ownPhrases(changes))
  return checkWording(text, { language, rules: all, words }).map(({ ruleId, fix }) => [
    ruleId,
    fix.says,
  ])
}

test('a rule says what the firm says for its words', () => {
  const text = 'This is not our fault.'
  expect(found(text, {}).map(([rule]) => rule)).toEqual(['en-not-our-fault'])
  const changes = { 'wording/en-not-our-fault': { instead: 'We answer for this.' } }
  expect(found(text, changes)).toEqual([['en-not-our-fault', 'We answer for this.']])
})

test('a rule finds more words, lets some be, or is silent', () => {
  const key = 'wording/en-not-our-fault'
  const more = { [key]: { more: ['never got a (letter|call)'] } }
  expect(found('We never got a letter.', {})).toEqual([])
  expect(found('We never got a letter.', more).map(([rule]) => rule)).toEqual(['en-not-our-fault'])
  const text = 'This is not our fault.'
  expect(found(text, { [key]: { except: ['not our fault'] } })).toEqual([])
  expect(found(text, { [key]: { removed: true } })).toEqual([])
})

test('a word the firm never says is found however it is put, in Japanese too', () => {
  const own = {
    language: 'ja',
    phrase: '取り急ぎ',
    category: 'empty-phrase',
    instead: 'まず',
    more: ['とりあえず(ご連絡|お知らせ)'],
    except: ['メールにて'],
  }
  const changes = { 'phrases/own-1': own }
  expect(found('取り急ぎご連絡いたします。', changes, 'ja')).toEqual([['own-own-1', 'まず']])
  expect(found('とりあえずお知らせします。', changes, 'ja')).toEqual([['own-own-1', 'まず']])
  expect(found('取り急ぎメールにてご連絡いたします。', changes, 'ja')).toEqual([])
})

test('no pattern can make a search run away, whatever is written', () => {
  const gaps = `a ${'..20 a '.repeat(4)}b`
  const nested = '(a|a a|a a a|a a a a) '.repeat(8)
  const own = { language: 'en', phrase: 'a b', category: 'jargon', more: [gaps, nested, '(a+)+$'] }
  expect(found('a '.repeat(2000), { 'phrases/own-1': own })).toEqual(expect.any(Array))
})
