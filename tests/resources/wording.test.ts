import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import lettersJson from '#resources/letters/letters.json'
import enTexts from '#resources/locales/en/wording.json'
import jaTexts from '#resources/locales/ja/wording.json'
import playbookJson from '#resources/playbooks/repair.json'
import catalogueJson from '#resources/remedies/catalogue.json'
import en from '#resources/wording/en.json'
import ja from '#resources/wording/ja.json'
import { type Language, languages, localTextSchema, type LocalText } from '#shared/base/language.ts'
import { fixed } from '#shared/wording/rewrite.ts'
import { readRules, wordingCategorySchema, wordingReasonSchema } from '#shared/wording/rules.ts'
import { checked } from '../support/wording-builders.ts'

const contents = { en, ja }
const rules = languages.flatMap((language) =>
  contents[language].rules.map((rule) => [rule.id, { language, ...rule }] as const),
)
const found = (text: string, language: Language) =>
  checked(text, language).map((finding) => finding.ruleId)

describe.each(rules)('the rule %s', (id, { language, examples }) => {
  test.each(examples.found)('finds: %s', (sentence) => {
    expect(found(sentence, language)).toContain(id)
  })

  test.each(examples.right)('lets be: %s', (sentence) => {
    expect(found(sentence, language)).not.toContain(id)
  })

  test.each(examples.found)('is satisfied by its own fix: %s', (sentence) => {
    const first = checked(sentence, language).find(({ ruleId }) => ruleId === id)
    expect(first).toBeDefined()
    const put = first ? fixed(sentence, first.fix) : ''
    expect(put).not.toMatch(/[{}<>]| {2}|^\s|\s[,.]|、、|。。/)
    expect(found(put, language), put).toEqual([])
  })
})

/** A copy of the rules that somebody damaged. */
function reading(damage: (copy: typeof en) => void): () => unknown {
  const copy = structuredClone(en)
  damage(copy)
  return () => readRules(copy)
}

describe('damaged rules are refused by name', () => {
  test.each<[string, string, RegExp]>([
    ['a bracket that never closes', 'the (carrier', /cannot read the pattern the \(carrier/],
    ['a set nobody knows', '{weather} failed', /no set \{weather\}/],
    ['a regular expression', 'fail.*ed', /cannot read the pattern/],
    ['a gap inside a choice', '(we ..4 sorry|sad)', /no phrase: we \.\.4 sorry/],
    ['a gap without end', 'we ..99 sorry', /too long gaps/],
    ['nothing but gaps', '..4', /no words of its own/],
    ['a name that is never closed', '<what:carrier', /a > is missing/],
  ])('%s', (_, pattern, complaint) => {
    expect(reading((copy) => (copy.rules[0]!.patterns = [pattern]))).toThrow(complaint)
  })

  test('two rules of one id', () => {
    expect(reading((copy) => copy.rules.push(copy.rules[0]!))).toThrow(/two rules have the id/)
  })

  test('a rule named for another language', () => {
    expect(reading((copy) => (copy.rules[0]!.id = 'ja-blame'))).toThrow(/no name of a rule in en/)
  })

  test('a rule that nothing proves', () => {
    expect(reading((copy) => (copy.rules[0]!.examples.found = []))).toThrow(/too_small/)
  })
})

test('every finding says why and by which rule, in both languages', () => {
  for (const texts of [enTexts, jaTexts]) {
    expect(Object.keys(texts.why)).toEqual(
      expect.arrayContaining([...wordingReasonSchema.options, 'no-words', 'moment-gone']),
    )
    expect(Object.keys(texts.short).toSorted()).toEqual(wordingCategorySchema.options.toSorted())
    expect(Object.keys(texts.basis)).toEqual(
      expect.arrayContaining([...wordingCategorySchema.options, 'responsibility', 'missing-part']),
    )
  }
})

test('every category has a rule in each language', () => {
  for (const language of languages) {
    const known = contents[language].rules.map((rule) => rule.category)
    expect([...new Set(known)].toSorted()).toEqual(wordingCategorySchema.options.toSorted())
  }
})

describe('our own words stand the check', () => {
  const own: readonly LocalText[] = textsIn([
    catalogueJson.remedies.map(({ headline, whatWeDo, tangible, words, yourPart }) => [
      headline,
      whatWeDo,
      tangible,
      words,
      yourPart,
    ]),
    lettersJson,
    playbookJson.steps.flatMap((step) => step.prompts.map((prompt) => prompt.say ?? null)),
  ])

  test.each(languages)('of remedies, letters and prompts in %s', (language) => {
    expect(own.length).toBeGreaterThan(200)
    const findings = own.flatMap((text) =>
      checked(text[language], language)
        // The date of a remedy stands in a field of its own.
        .filter(({ category }) => category !== 'no-date')
        .map(({ ruleId }) => `${ruleId}: ${text[language]}`),
    )
    expect(findings).toEqual([])
  })

  test.each([
    ['en', ['stopped-line', 'costs-left-out', 'wrong-item']],
    ['ja', ['ja-stopped-line', 'ja-costs-left-out', 'ja-faults-in-series']],
  ] as const)('and proposals as good reps wrote them in %s', (language, names) => {
    for (const name of names) {
      const path = new URL(`../golden/${name}.txt`, import.meta.url)
      const findings = checked(readFileSync(path, 'utf8'), language)
      expect(findings.filter(({ category }) => category !== 'no-date')).toEqual([])
    }
  })
})

function textsIn(value: unknown): LocalText[] {
  const text = localTextSchema.safeParse(value)
  if (text.success) return [text.data]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
