import { type Language, languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { phrasesOf, type Pattern } from '../wording/pattern.ts'
import { type LanguageRules, wordingCategorySchema, type WordingRule } from '../wording/rules.ts'
import { sentencesOf } from '../wording/tokens.ts'
import { changedItems } from './changed-items.ts'
import { type ContentChanges, idOf } from './changes.ts'
import { anItem, type Item } from './item.ts'
import { leavesOf } from './leaves.ts'
import { patternsOf } from './wording-in-force.ts'

/** Words that a firm wants to be pointed at, and what it says for them. Plain words (ADR 0016). */
const ownPhraseSchema = z.strictObject({
  language: languageSchema,
  phrase: z.string().min(1).max(60),
  category: wordingCategorySchema,
  instead: z.string().max(200).optional(),
  /** What else it is said by, and in what company it is right: patterns (ADR 0016). */
  more: z.array(z.string().min(1).max(200)).max(100).optional(),
  except: z.array(z.string().min(1).max(200)).max(100).optional(),
})
export type OwnPhrase = z.infer<typeof ownPhraseSchema> & { readonly id: string }

export function ownPhrases(changes: ContentChanges): OwnPhrase[] {
  return changedItems([], changes)
    .own('phrases', ownPhraseSchema)
    .map(({ key, item }) => ({ id: idOf(key), ...item }))
}

export function itemsOfPhrases(phrases: readonly OwnPhrase[]): Item[] {
  return phrases.map(({ id, ...phrase }) =>
    anItem(`phrases/${id}`, leavesOf(phrase), { group: phrase.language, isOwn: true }),
  )
}

/** The rules of a language with a firm's phrases before them: what the firm says of words counts. */
export function withOwnPhrases(
  rules: LanguageRules,
  language: Language,
  phrases: readonly OwnPhrase[],
): LanguageRules {
  const own = phrases.filter((phrase) => phrase.language === language).flatMap(ruleOf)
  return own.length === 0 ? rules : { ...rules, rules: [...own, ...rules.rules] }
}

function ruleOf(own: OwnPhrase): WordingRule[] {
  const { id, language, phrase, category, instead = '', more = [], except = [] } = own
  const pattern = plainPattern(phrase, language)
  const patterns = [...(pattern ? [pattern] : []), ...patternsOf(more, language)]
  if (patterns.length === 0) return []
  return [
    {
      id: `own-${id}`,
      category,
      reason: 'house-rule',
      fix: { text: instead, replaces: 'words' },
      patterns,
      also: [],
      unless: patternsOf(except, language),
      unlessNear: [],
      unlessFound: [],
      after: [],
    },
  ]
}

/** Words in a row and nothing else: no sign in them means anything. */
function plainPattern(phrase: string, language: Language): Pattern | null {
  const [sentence] = sentencesOf(phrase, language)
  const tokens = sentence?.tokens.map(({ text }) => text.replaceAll('*', '')) ?? []
  if (tokens.length === 0 || tokens.some((token) => token === '')) return null
  const phrases = phrasesOf([{ tokens, says: null }])
  return {
    parts: [{ kind: 'phrases', phrases, optional: false }],
    needs: [phrases],
    rarest: phrases,
    begins: phrases,
  }
}
