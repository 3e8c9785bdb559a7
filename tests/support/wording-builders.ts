import en from '#resources/wording/en.json'
import ja from '#resources/wording/ja.json'
import type { Language } from '#shared/base/language.ts'
import { checkWording, type WordingFinding } from '#shared/wording/check-wording.ts'
import { readRules } from '#shared/wording/rules.ts'

export const wordingRules = { en: readRules(en), ja: readRules(ja) }

/** The check as the app runs it, with a fixed date for what has none. */
export function checked(text: string, language: Language): readonly WordingFinding[] {
  return checkWording(text, {
    language,
    rules: wordingRules[language],
    words: { byWhen: byWhen[language] },
  })
}

export const byWhen: Readonly<Record<Language, string>> = {
  en: 'Tuesday, 3 March at 17:00',
  ja: '3月3日(火) 17:00',
}
