import { describe, expect, test } from 'vitest'
import type { Language } from '#shared/base/language.ts'
import { parseDueDate } from '#shared/promise/due-date.ts'
import { toCustomerProposal } from '#shared/proposal/customer-proposal.ts'
import { checkProposal } from '#shared/wording/check-proposal.ts'
import { builtAtMs } from '../../support/builders.ts'
import { anOption, aProposal, letterTexts } from '../../support/proposal-builders.ts'
import { byWhen, checked, wordingRules } from '../../support/wording-builders.ts'

const nowMs = builtAtMs
const hourMs = 3_600_000

function findings(proposal = aProposal()) {
  const { language } = proposal.letter
  return checkProposal(toCustomerProposal(proposal), {
    rules: wordingRules[language],
    check: (text) => checked(text, language),
    drafted: {
      apology: letterTexts.apology['they-called'][language],
      words: letterTexts.words[language],
    },
    promise: { byWhen: byWhen[language], byWhenAtMs: nowMs + 24 * hourMs },
    momentIn: (text) => parseDueDate(text, { language, nowMs, timeZone: 'UTC' })?.dueAtMs ?? null,
    nowMs,
  })
}

const withApology = (apology: string, language: Language = 'en') =>
  aProposal({ letter: { apology, language } })
const withOption = (customer: Parameters<typeof anOption>[0]) =>
  aProposal({ options: [anOption(customer)] })

test('a proposal that says who, when and what for has nothing to look at', () => {
  expect(findings()).toEqual([])
})

test('a proposal nobody puts a name under is pointed at', () => {
  const [finding, ...more] = findings(aProposal({ letter: { repName: ' ' } }))
  expect(finding).toMatchObject({
    place: { kind: 'letter', field: 'repName' },
    reason: 'no-sender',
    fix: null,
  })
  expect(more).toEqual([])
})

describe('an apology', () => {
  test.each([
    ['I am sorry for the delay.', 'no-responsibility'],
    ['', 'no-apology'],
    ['I am sorry. The delay is our responsibility.', 'late-responsibility'],
  ])('"%s" is pointed at', (apology, reason) => {
    expect(findings(withApology(apology)).map((one) => one.reason)).toEqual([reason])
  })

  test.each([
    'We did not keep what we agreed. I am sorry.',
    'The delay is my fault and I am sorry for it.',
    'I am responsible for what happened. I apologise.',
  ])('"%s" stands', (apology) => {
    expect(findings(withApology(apology))).toEqual([])
  })

  test('in Japanese may begin with one sentence of regret, but needs responsibility too', () => {
    const stands = '誠に申し訳ございません。責任はすべて弊社にございます。'
    expect(
      findings(withApology(stands, 'ja')).filter(({ place }) => place.kind === 'letter'),
    ).toEqual([])
    const lacks = findings(withApology('誠に申し訳ございません。', 'ja'))
    expect(lacks.map((one) => one.reason)).toContain('no-responsibility')
  })

  test('gets its responsibility from the draft, or has it moved to the front', () => {
    const [missing] = findings(withApology('I am sorry.'))
    expect(missing?.fix?.patch).toEqual({
      apology: 'What went wrong is our responsibility, and I take it on personally. I am sorry.',
    })
    const [late] = findings(withApology('Dear all. I am sorry. The delay is our fault. We come.'))
    expect(late?.fix?.patch).toEqual({
      apology: 'Dear all. The delay is our fault. I am sorry. We come.',
    })
  })

  test('as it is drafted stands, in both languages', () => {
    for (const apology of Object.values(letterTexts.apology)) {
      expect(findings(withApology(apology.en))).toEqual([])
      expect(
        findings(withApology(apology.ja, 'ja')).filter(({ place }) => place.kind === 'letter'),
      ).toEqual([])
    }
  })
})

describe('an option', () => {
  test('without a date, an owner or one of its two parts is pointed at', () => {
    const bare = { byWhen: '', who: ' ', tangible: '', words: '' }
    const found = findings(withOption({ customer: bare }))
    expect(found.map(({ reason, fix }) => [reason, fix?.patch ?? null])).toEqual([
      ['no-tangible', null],
      ['no-words', { words: letterTexts.words.en }],
      ['no-moment', { byWhen: byWhen.en, byWhenAtMs: nowMs + 24 * hourMs }],
      ['nobody-named', { who: 'A. Sample' }],
    ])
    expect(found.every(({ place }) => place.kind === 'option' && place.index === 0)).toBe(true)
  })

  test.each([
    ['soon', null, 'no-moment'],
    ['Yesterday', nowMs - hourMs, 'moment-gone'],
  ])('that is due "%s" is pointed at', (said, byWhenAtMs, reason) => {
    const found = findings(withOption({ customer: { byWhen: said, byWhenAtMs } }))
    expect(found.map((one) => [one.reason, one.words])).toEqual([[reason, said]])
  })

  test('with a date of its own may say soon, without one it may not', () => {
    const tangible = 'We send it as soon as possible'
    expect(findings(withOption({ customer: { tangible } }))).toEqual([])
    const found = findings(withOption({ customer: { tangible, byWhen: '' } }))
    expect(found.map((one) => one.reason)).toEqual(['some-time', 'no-moment'])
  })
})

test('the issues are the customer’s words: nothing in them is pointed at', () => {
  const [issue] = aProposal().issues
  if (!issue) throw new Error('there is an issue')
  const proposal = aProposal({ issues: [{ ...issue, text: 'The carrier failed to deliver' }] })
  expect(findings(proposal)).toEqual([])
})

test('a fix that would not fit into its field is none', () => {
  const headline = `${'x'.repeat(278)} as soon as possible`
  const [finding] = findings(withOption({ customer: { headline, byWhen: '' } }))
  expect(finding).toMatchObject({ reason: 'some-time', fix: null })
})
