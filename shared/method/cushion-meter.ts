import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { sentenceCount } from '../call/sentences.ts'
import type { CallFacts } from './call-facts.ts'
import { wordCuesSchema, wordIn } from './word-cues.ts'

/** What makes a cushion weaker, the gravest first. */
export const cushionFindings = [
  'sentences',
  'disputes',
  'agrees',
  'but',
  'too-long',
  'unspecific',
] as const
export type CushionFinding = (typeof cushionFindings)[number]

/** How a cushion is measured (method: step 3; R4). */
export const cushionRulesSchema = z.strictObject({
  /** Longer than that an apology does harm (R4). */
  seconds: z.int().min(1).max(60),
  /** How fast one speaks calmly: words of English, characters of Japanese. */
  wordsPerMinute: z.int().min(1).max(2000),
  charactersPerMinute: z.int().min(1).max(5000),
  /** Takes back what came before it. */
  but: wordCuesSchema,
  /** Agrees with what they claim. */
  agrees: wordCuesSchema,
  /** Argues with it. */
  disputes: wordCuesSchema,
  /** A day or a shift, which is always somebody's. */
  times: wordCuesSchema,
  /** Words that fit any customer: they make no sentence one's own. */
  common: wordCuesSchema,
  findings: z.record(z.enum(cushionFindings), localTextSchema),
})
export type CushionRules = z.infer<typeof cushionRulesSchema>

export type CushionReading = {
  readonly sentences: number
  /** How long it takes to say, in seconds, reckoned by its length. */
  readonly seconds: number
  /** The gravest first. */
  readonly findings: readonly { readonly kind: CushionFinding; readonly word: string | null }[]
}

/**
 * Measures what was typed as a cushion. Known is what one can name to this customer: where nothing
 * is known yet, nothing is asked for. It only ever remarks; it holds nothing up.
 */
export function readCushion(
  text: string,
  rules: CushionRules,
  known: readonly string[],
): CushionReading {
  const sentences = sentenceCount(text)
  const seconds = spokenSeconds(text, rules)
  const found: Record<CushionFinding, string | boolean | null> = {
    sentences: sentences > 1,
    disputes: wordIn(text, rules.disputes),
    agrees: wordIn(text, rules.agrees),
    but: wordIn(text, rules.but),
    'too-long': seconds > rules.seconds,
    unspecific: sentences > 0 && !isSpecific(text, rules, known),
  }
  const findings = cushionFindings.flatMap((kind) => {
    const what = found[kind]
    if (what === null || what === false) return []
    return [{ kind, word: typeof what === 'string' ? what : null }]
  })
  return { sentences, seconds, findings }
}

/** What is known of this customer, for a cushion to name. */
export function knownOf({ case: of, said }: CallFacts): string[] {
  const heard = said.filter(({ kind }) => kind !== 'cushion').map(({ text }) => text)
  return [of.customer, of.contact, of.whatHappened, ...heard]
}

const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

function spokenSeconds(text: string, rules: CushionRules): number {
  const characters = [...text].filter((letter) => japanese.test(letter)).length
  const words = text.split(/\s+/).filter((word) => /[a-z0-9]/iu.test(word) && !japanese.test(word))
  const minutes = characters / rules.charactersPerMinute + words.length / rules.wordsPerMinute
  return minutes * 60
}

/** Whether it names something that is theirs: a number, a day, or a word they or the case said. */
function isSpecific(text: string, rules: CushionRules, known: readonly string[]): boolean {
  const knownStems = stemsOf(known.join(' '), rules)
  if (knownStems.size === 0 || /\d/.test(text) || wordIn(text, rules.times)) return true
  for (const stem of stemsOf(text, rules)) if (knownStems.has(stem)) return true
  return false
}

/**
 * What words are about: English ones of four letters on, by their first five, so that forms of a
 * word count as one; of Japanese each pair of Han or Katakana characters.
 */
function stemsOf(text: string, { common }: CushionRules): Set<string> {
  const stems = new Set<string>()
  const lower = text.normalize('NFKC').toLowerCase()
  for (const [word] of lower.matchAll(/[a-z]{4,}/g)) {
    if (!common.en.includes(word)) stems.add(word.slice(0, 5))
  }
  let rest = lower
  for (const phrase of common.ja) rest = rest.replaceAll(phrase, ' ')
  for (const [run] of rest.matchAll(/\p{Script=Han}{2,}|[\p{Script=Katakana}ー]{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at += 1) stems.add(run.slice(at, at + 2))
  }
  return stems
}
