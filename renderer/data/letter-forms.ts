import formsJson from '#resources/letters/forms.json'
import type { Language } from '#shared/base/language.ts'
import { type LetterForm, letterFormsSchema } from '#shared/letter/form.ts'
import type { LetterFormName } from '#shared/letter/letter.ts'
import type { HappenedWords } from '#shared/letter/letter-source.ts'

const { forms, happened } = letterFormsSchema.parse(formsJson)

export const letterForms: readonly LetterForm[] = forms

export function letterForm(name: LetterFormName): LetterForm {
  const form = forms.find(({ id }) => id === name)
  if (!form) throw new Error(`There is no form ${name}`)
  return form
}

/** How what happened is told in a letter of a language. */
export function happenedWords(language: Language): HappenedWords {
  const words = Object.entries(happened).map(([name, text]) => [name, text[language]])
  return Object.fromEntries(words) as HappenedWords
}
