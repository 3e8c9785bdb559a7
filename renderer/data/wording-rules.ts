import en from '#resources/wording/en.json'
import ja from '#resources/wording/ja.json'
import type { Language } from '#shared/base/language.ts'
import { type ContentChanges, noChanges } from '#shared/content/changes.ts'
import { ownPhrases, withOwnPhrases } from '#shared/content/own-phrases.ts'
import { type LanguageRules, readRules } from '#shared/wording/rules.ts'
import { madeOnce } from './content.tsx'

const contents = { en, ja }
const read = new Map<Language, LanguageRules>()

const phrasesOf = madeOnce(ownPhrases)
const withPhrases = {
  en: madeOnce((changes) => withOwnPhrases(builtInRules('en'), 'en', phrasesOf(changes))),
  ja: madeOnce((changes) => withOwnPhrases(builtInRules('ja'), 'ja', phrasesOf(changes))),
}

/** The wording rules of a language. Read when they are first asked for: a start must not wait. */
export function wordingRules(
  language: Language,
  changes: ContentChanges = noChanges,
): LanguageRules {
  return withPhrases[language](changes)
}

function builtInRules(language: Language): LanguageRules {
  const rules = read.get(language) ?? readRules(contents[language])
  read.set(language, rules)
  return rules
}
