import { type Language, languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { type Pattern, type PhraseSets, phrasesIn, phrasesOf, readPattern } from './pattern.ts'

/** What is wrong with words, the gravest first (method: steps 1 to 4; R3, R11; zero defects). */
export const wordingCategorySchema = z.enum([
  'blame',
  'arguing',
  'excuse',
  'but-after-apology',
  'minimising',
  'acceptable-rate',
  'hidden-actor',
  'no-date',
  'no-owner',
  'empty-phrase',
  'jargon',
])
export type WordingCategory = z.infer<typeof wordingCategorySchema>

/** Which sentence of the interface says why. */
export const wordingReasonSchema = z.enum([
  'others-at-fault',
  'customer-at-fault',
  'not-our-fault',
  'argues',
  'circumstances',
  'made-small',
  'inside-talk',
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
  /** The firm says it otherwise. */
  'house-rule',
])
export type WordingReason = z.infer<typeof wordingReasonSchema>

const patternSource = z.string().min(1).max(400)
const sentence = z.string().min(1).max(300)

const ruleSchema = z.strictObject({
  id: z.string().regex(/^(?:en|ja)-[a-z-]+$/),
  category: wordingCategorySchema,
  reason: wordingReasonSchema,
  /** Cues, in the form `readPattern` tells. */
  patterns: z.array(patternSource).min(1),
  /** The same sentence must have one of these too, wherever. */
  also: z.array(patternSource).default([]),
  /** In the same sentence, these make it right; @name stands for all of a condition. */
  unless: z.array(patternSource).default([]),
  /** In the sentence before or after, these make it right. */
  unlessNear: z.array(patternSource).default([]),
  /** Where rules above found one of these in the sentence, that says enough. */
  unlessFound: z.array(wordingCategorySchema).default([]),
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

/** The content of one language: `resources/wording/<language>.json`. */
export const wordingContentSchema = z
  .strictObject({
    schemaVersion: z.literal(2),
    language: languageSchema,
    /** Phrases that patterns name; a pair is a phrase and what a fix says for it. */
    sets: z.record(z.string(), z.array(z.union([z.string(), z.tuple([z.string(), z.string()])]))),
    /** What the exceptions of several rules share, by name. */
    conditions: z.record(z.string(), z.array(patternSource)).default({}),
    /** Somebody else is said to have said it: nothing in that sentence is pointed at. */
    reported: z.array(patternSource),
    /** What makes a note the rep's own words to the customer: only we say sorry and promise. */
    speaking: z.array(patternSource).min(1),
    /** That we answer for it (R11), and regret; for the order of the two. */
    responsibility: z.array(patternSource).min(1),
    regret: z.array(patternSource).min(1),
    /** How many sentences of regret may come before responsibility. */
    regretFirst: z.int().min(0).max(3),
    /** Of two that point at the same words the first speaks. */
    rules: z.array(ruleSchema),
  })
  .superRefine(({ language, rules }, context) => {
    const ids = rules.map((rule) => rule.id)
    for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) {
      context.addIssue({ code: 'custom', message: `two rules have the id ${id}` })
    }
    for (const id of ids.filter((one) => !one.startsWith(`${language}-`))) {
      context.addIssue({ code: 'custom', message: `${id} is no name of a rule in ${language}` })
    }
  })
type RuleContent = z.infer<typeof ruleSchema>

export type WordingRule = Pick<
  RuleContent,
  'id' | 'category' | 'reason' | 'fix' | 'unlessFound'
> & {
  readonly patterns: readonly Pattern[]
  readonly also: readonly Pattern[]
  readonly unless: readonly Pattern[]
  readonly unlessNear: readonly Pattern[]
  readonly after: readonly Pattern[]
}

/** The rules of one language, their patterns read. */
export type LanguageRules = {
  readonly rules: readonly WordingRule[]
  readonly reported: readonly Pattern[]
  readonly speaking: readonly Pattern[]
  readonly responsibility: readonly Pattern[]
  readonly regret: readonly Pattern[]
  readonly regretFirst: number
}

/** Reads the content of a language once. Throws an Error that names the pattern it cannot read. */
export function readRules(source: unknown): LanguageRules {
  const { language, rules, regretFirst, ...content } = wordingContentSchema.parse(source)
  const sets = setsOf(content.sets, language)
  const patterns = (sources: readonly string[]) =>
    sources.map((pattern) => readPattern(pattern, language, sets))
  const conditions = new Map(
    Object.entries(content.conditions).map(([name, sources]) => [`@${name}`, patterns(sources)]),
  )
  const read = (sources: readonly string[]) =>
    sources.flatMap((one) => conditions.get(one) ?? patterns([one]))
  return {
    rules: rules.map((rule) => ({
      id: rule.id,
      category: rule.category,
      reason: rule.reason,
      fix: rule.fix,
      unlessFound: rule.unlessFound,
      patterns: patterns(rule.patterns),
      also: read(rule.also),
      unless: read(rule.unless),
      unlessNear: read(rule.unlessNear),
      after: read(rule.after),
    })),
    reported: read(content.reported),
    speaking: read(content.speaking),
    responsibility: read(content.responsibility),
    regret: read(content.regret),
    regretFirst,
  }
}

/** A set may name sets that stand before it. */
function setsOf(
  content: z.infer<typeof wordingContentSchema>['sets'],
  language: Language,
): PhraseSets {
  const sets: Record<string, PhraseSets[string]> = {}
  for (const [name, sources] of Object.entries(content)) {
    const phrases = sources.flatMap((source) =>
      typeof source === 'string'
        ? phrasesIn(source, language, sets)
        : phrasesIn(source[0], language, sets, source[1]),
    )
    sets[name] = phrasesOf(phrases)
  }
  return sets
}
