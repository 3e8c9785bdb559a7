import { writtenIn } from '#shared/wording/check-own-words.ts'
import { checkWording } from '#shared/wording/check-wording.ts'
import type { WordingCategory } from '#shared/wording/rules.ts'
import { wordingRules } from './wording-rules.ts'

/** What a text says amiss, in the language it is written in, whatever language the windows are in. */
export function wordingIn(text: string): readonly WordingCategory[] {
  const language = writtenIn(text)
  const checked = { language, rules: wordingRules(language), words: { byWhen: '' } }
  return checkWording(text, checked).map(({ category }) => category)
}
