import en from '#resources/wording/en.json'
import ja from '#resources/wording/ja.json'
import type { Language } from '#shared/base/language.ts'
import { type LanguageRules, readRules } from '#shared/wording/rules.ts'

const contents = { en, ja }
const read = new Map<Language, LanguageRules>()

/** The wording rules of a language. Read when they are first asked for: a start must not wait. */
export function wordingRules(language: Language): LanguageRules {
  const rules = read.get(language) ?? readRules(contents[language])
  read.set(language, rules)
  return rules
}
