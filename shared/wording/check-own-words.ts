import type { Language } from '../base/language.ts'
import { type Checked, checkWording, type WordingFinding } from './check-wording.ts'
import { hasAny } from './match-pattern.ts'
import type { OwnWords } from './own-words.ts'
import { type WordingCategory, wordingCategorySchema } from './rules.ts'
import { sentencesOf } from './tokens.ts'

/** Kana or Han: whatever language the windows are in, a text has its own. */
export function writtenIn(text: string): Language {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(text) ? 'ja' : 'en'
}

export type Own = {
  readonly are: OwnWords
  /** What has a date, or somebody who sees to it, need not say so in its words. */
  readonly isDated: boolean
  readonly isOwned: boolean
}

/**
 * What is ill said in our own words while they are typed, the gravest first. Dates and owners are
 * asked of promises alone; a note is ours where it says sorry or promises.
 */
export function checkOwnWords(text: string, own: Own, checked: Checked): readonly WordingFinding[] {
  if (own.are === 'note' && !speaks(text, checked)) return []
  const isAsked: Partial<Record<WordingCategory, boolean>> = {
    'no-date': own.are === 'promise' && !own.isDated,
    'no-owner': own.are === 'promise' && !own.isOwned,
  }
  return checkWording(text, { ...checked, isBeingTyped: true })
    .filter(({ category }) => isAsked[category] ?? true)
    .toSorted((a, b) => gravity(a) - gravity(b))
}

const gravity = ({ category }: WordingFinding) => wordingCategorySchema.options.indexOf(category)

const speaks = (text: string, { language, rules }: Checked) =>
  sentencesOf(text, language, true).some((sentence) => hasAny(rules.speaking, sentence))
