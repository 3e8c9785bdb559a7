import type { Language, LocalText } from '../base/language.ts'

/** The text of the content in one language. */
export function textIn(text: LocalText, language: Language): string {
  return text[language]
}
