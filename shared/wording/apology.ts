import type { Language } from '../base/language.ts'
import { hasAny } from './match-pattern.ts'
import type { TextFix } from './rewrite.ts'
import type { LanguageRules } from './rules.ts'
import { sentencesOf } from './tokens.ts'

export type ApologyFlaw = {
  readonly reason: 'no-apology' | 'no-responsibility' | 'late-responsibility'
  readonly start: number
  readonly end: number
  readonly fix: TextFix
}

type Checked = {
  readonly language: Language
  readonly rules: LanguageRules
  /** An apology as it is drafted: its first sentence takes responsibility. */
  readonly drafted: string
}

/**
 * Whether an apology says that we answer for it, and says so before it says sorry (R11). In Japanese
 * one sentence of regret may come first: a letter there opens with it. What is missing is taken from
 * the draft; what comes late is moved to the front.
 */
export function checkApology(
  text: string,
  { language, rules, drafted }: Checked,
): ApologyFlaw | null {
  if (text.trim() === '') {
    return {
      reason: 'no-apology',
      start: 0,
      end: 0,
      fix: { start: 0, end: text.length, text: drafted, says: drafted },
    }
  }
  const sentences = sentencesOf(text, language)
  const takes = sentences.find((sentence) => hasAny(rules.responsibility, sentence))
  const blank = language === 'en' ? ' ' : ''
  if (!takes) {
    const [first] = sentencesOf(drafted, language)
    const put = first ? drafted.slice(first.start, first.end) + blank : ''
    return {
      reason: 'no-responsibility',
      start: 0,
      end: 0,
      fix: { start: 0, end: 0, text: put, says: put.trim() },
    }
  }
  const before = sentences.filter((sentence) => sentence.start < takes.start)
  const regrets = before.filter((sentence) => hasAny(rules.regret, sentence))
  const [first] = regrets
  if (!first || regrets.length <= rules.regretFirst) return null
  const { start, end } = takes
  const moved = `${text.slice(start, end)}${blank}${text.slice(first.start, start)}`
  return {
    reason: 'late-responsibility',
    start,
    end,
    fix: { start: first.start, end, text: moved.trimEnd(), says: text.slice(start, end) },
  }
}
