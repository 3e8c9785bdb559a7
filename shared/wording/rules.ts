import { type Language, languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { type Pattern, type PhraseSets, phrasesOf, readPattern, readPhrase } from './pattern.ts'

/** What is wrong with words (method: "Address the issue"; R3, R11; zero defects). */
export const wordingCategorySchema = z.enum([
  'blame',
  'hidden-actor',
  'but-after-apology',
  'empty-phrase',
  'acceptable-rate',
  'no-date',
  'no-owner',
])
export type WordingCategory = z.infer<typeof wordingCategorySchema>

/** Which sentence of the interface says why. */
export const wordingReasonSchema = z.enum([
  'others-at-fault',
  'customer-at-fault',
  'not-our-fault',
  'nobody-acts',
  'but',
  'no-news',
  'hidden-behind-rules',
  'slogan',
  'apology-with-if',
  'asks-for-understanding',
  'nothing-changes',
  'rate',
  'unavoidable',
  'some-time',
  'somebody',
])
export type WordingReason = z.infer<typeof wordingReasonSchema>

const patternSource = z.string().min(1).max(400)
const sentence = z.string().min(1).max(300)

const ruleSchema = z.strictObject({
  id: z.string().regex(/^(?:en|ja)-[a-z-]+$/),
  category: wordingCategorySchema,
  language: languageSchema,
  reason: wordingReasonSchema,
  /** Cues, in the form `readPattern` tells. */
  patterns: z.array(patternSource).min(1),
  /** In the same sentence, these make it right. */
  unless: z.array(patternSource).default([]),
  /** The sentence before must have one of these. */
  after: z.array(patternSource).default([]),
  fix: z.strictObject({
    /** {names} of the pattern, {byWhen} and {owner} may stand in it. Empty: taken out. */
    text: z.string().max(200),
    /** What it stands in for: the words pointed at, or their whole sentence. */
    replaces: z.enum(['words', 'sentence']),
  }),
  /** What the rule must find and what it must not, proved by a test. */
  examples: z.strictObject({ found: z.array(sentence).min(1), right: z.array(sentence).min(1) }),
})

const languageRulesSchema = z.strictObject({
  /** Phrases that patterns name; a pair is a phrase and what a fix says for it. */
  sets: z.record(z.string(), z.array(z.union([z.string(), z.tuple([z.string(), z.string()])]))),
  /** Somebody else is said to have said it: nothing in that sentence is pointed at. */
  reported: z.array(patternSource),
  /** That we answer for it (R11), and regret; for the order of the two. */
  responsibility: z.array(patternSource).min(1),
  regret: z.array(patternSource).min(1),
  /** How many sentences of regret may come before responsibility. */
  regretFirst: z.int().min(0).max(3),
})

export const wordingRulesSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    languages: z.record(languageSchema, languageRulesSchema),
    rules: z.array(ruleSchema),
  })
  .superRefine(({ rules }, context) => {
    const ids = rules.map((rule) => rule.id)
    for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
      context.addIssue({ code: 'custom', message: `two rules have the id ${id}` })
    }
  })
type WordingContent = z.infer<typeof wordingRulesSchema>
type RuleContent = WordingContent['rules'][number]

export type WordingRule = Pick<RuleContent, 'id' | 'category' | 'reason' | 'fix'> & {
  readonly patterns: readonly Pattern[]
  readonly unless: readonly Pattern[]
  readonly after: readonly Pattern[]
}

/** The rules of one language, their patterns read. */
export type LanguageRules = {
  readonly rules: readonly WordingRule[]
  readonly reported: readonly Pattern[]
  readonly responsibility: readonly Pattern[]
  readonly regret: readonly Pattern[]
  readonly regretFirst: number
}
export type WordingRules = Readonly<Record<Language, LanguageRules>>

/** Reads the content once. Throws an Error that names the pattern it cannot read. */
export function readRules(content: unknown): WordingRules {
  const { languages, rules } = wordingRulesSchema.parse(content)
  return {
    en: rulesOf('en', languages.en, rules),
    ja: rulesOf('ja', languages.ja, rules),
  }
}

function rulesOf(
  language: Language,
  content: WordingContent['languages'][Language],
  rules: readonly RuleContent[],
): LanguageRules {
  const sets: PhraseSets = Object.fromEntries(
    Object.entries(content.sets).map(([name, phrases]) => [
      name,
      phrasesOf(
        phrases.map((phrase) =>
          typeof phrase === 'string'
            ? readPhrase(phrase, language, null)
            : readPhrase(phrase[0], language, phrase[1]),
        ),
      ),
    ]),
  )
  const read = (sources: readonly string[]) =>
    sources.map((source) => readPattern(source, language, sets))
  return {
    rules: rules
      .filter((rule) => rule.language === language)
      .map(({ id, category, reason, fix, patterns, unless, after }) => ({
        id,
        category,
        reason,
        fix,
        patterns: read(patterns),
        unless: read(unless),
        after: read(after),
      })),
    reported: read(content.reported),
    responsibility: read(content.responsibility),
    regret: read(content.regret),
    regretFirst: content.regretFirst,
  }
}
