import { allMatches, hasAny } from './match-pattern.ts'
import { type FixWords, rewrite, type TextFix } from './rewrite.ts'
import type { LanguageRules, WordingCategory, WordingReason, WordingRule } from './rules.ts'
import { type Sentence, sentencesOf } from './tokens.ts'
import type { Language } from '../base/language.ts'

/** Words that would better be others. Places are UTF-16 units of the text. */
export type WordingFinding = {
  readonly category: WordingCategory
  readonly reason: WordingReason
  readonly ruleId: string
  readonly start: number
  readonly end: number
  readonly fix: TextFix
}

export type Checked = {
  readonly language: Language
  readonly rules: LanguageRules
  /** What a fix fills in. */
  readonly words: FixWords
  /** A quotation that is not closed yet is one all the same. */
  readonly isBeingTyped?: boolean
}

/**
 * What in a text moves the fault elsewhere, hides who acts, takes an apology back, promises nothing
 * or says nothing (method: "Address the issue", "Watches"). In the order of the text; of two rules
 * that point at the same words the one that stands first in the content speaks. Quotations and what
 * others are reported to have said are never pointed at.
 */
export function checkWording(
  text: string,
  { language, rules, words, isBeingTyped = false }: Checked,
): readonly WordingFinding[] {
  const sentences = sentencesOf(text, language, isBeingTyped)
  return sentences.flatMap((sentence, index) => {
    if (hasAny(rules.reported, sentence)) return []
    const place = { sentence, before: sentences[index - 1], next: sentences[index + 1] }
    const findings: WordingFinding[] = []
    for (const rule of rules.rules) {
      if (findings.some(({ category }) => rule.unlessFound.includes(category))) continue
      for (const finding of findingsOf(rule, text, place, words)) {
        if (!findings.some((found) => overlaps(found, finding))) findings.push(finding)
      }
    }
    return findings.toSorted((a, b) => a.start - b.start)
  })
}

type Place = {
  readonly sentence: Sentence
  readonly before: Sentence | undefined
  readonly next: Sentence | undefined
}

function findingsOf(
  rule: WordingRule,
  text: string,
  { sentence, before, next }: Place,
  words: FixWords,
): WordingFinding[] {
  const matches = rule.patterns.flatMap((pattern) => allMatches(pattern, sentence))
  if (matches.length === 0 || hasAny(rule.unless, sentence)) return []
  if (rule.also.length > 0 && !hasAny(rule.also, sentence)) return []
  if (rule.after.length > 0 && !(before && hasAny(rule.after, before))) return []
  if ([before, next].some((near) => near && hasAny(rule.unlessNear, near))) return []
  return matches.map((match) => {
    const { from, to } = match.captured['cue'] ?? match
    const start = sentence.tokens[from]?.start ?? sentence.start
    const end = sentence.tokens[to - 1]?.end ?? sentence.end
    const { id: ruleId, category, reason } = rule
    const fix = rewrite(rule.fix, { text, sentence, match, start, end, words })
    return { category, reason, ruleId, start, end, fix }
  })
}

type Span = { readonly start: number; readonly end: number }
const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end
