import en from '#resources/wording/en.json'
import ja from '#resources/wording/ja.json'
import type { Language } from '#shared/base/language.ts'
import { type ContentChanges, noChanges } from '#shared/content/changes.ts'
import { withHouseWording } from '#shared/content/wording-in-force.ts'
import { ownPhrases, withOwnPhrases } from '#shared/content/own-phrases.ts'
import { type LanguageRules, readRules } from '#shared/wording/rules.ts'
import { madeOnce } from './content.tsx'

const contents = { en, ja }
const read = new Map<Language, LanguageRules>()

const phrasesOf = madeOnce(ownPhrases)
const withPhrases = {
  en: madeOnce((changes) => rulesWith('en', changes)),
  ja: madeOnce((changes) => rulesWith('ja', changes)),
}

function rulesWith(language: Language, changes: ContentChanges): LanguageRules {
  const rules = withHouseWording(builtInRules(language), language, changes)
  return withOwnPhrases(rules, language, phrasesOf(changes))
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
