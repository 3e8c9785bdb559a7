import { checkOwnWords, writtenIn } from '#shared/wording/check-own-words.ts'
import { checkWording } from '#shared/wording/check-wording.ts'
import type { OwnWords } from '#shared/wording/own-words.ts'
import type { ContentChanges } from '#shared/content/changes.ts'
import type { WordingCategory } from '#shared/wording/rules.ts'
import { wordingRules } from './wording-rules.ts'

/** What is amiss in a text, in the language it is written in, whatever language the windows are in. */
export function wordingIn(text: string, changes: ContentChanges): readonly WordingCategory[] {
  return checkWording(text, checkedFor(text, changes)).map(({ category }) => category)
}

/** The same of words of ours, once they are written: a note counts only where it speaks. */
export function ownWordingIn(
  text: string,
  are: OwnWords,
  changes: ContentChanges,
): readonly WordingCategory[] {
  const own = { are, isDated: true, isOwned: true }
  return checkOwnWords(text, own, checkedFor(text, changes)).map(({ category }) => category)
}

function checkedFor(text: string, changes: ContentChanges) {
  const language = writtenIn(text)
  return { language, rules: wordingRules(language, changes), words: { byWhen: '' } }
}
