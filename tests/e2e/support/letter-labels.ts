import type { Language } from '#shared/base/language.ts'
import type { LetterFormName } from '#shared/letter/letter.ts'
import type { FormPart } from '#shared/letter/part.ts'
import { formOf, letterForms } from '../../support/letter-builders.ts'

/** What a form is called on the screen. */
export const formName = (form: LetterFormName, language: Language) => formOf(form).name[language]

/** What a part of any form is called on the screen. */
export function partLabel(part: FormPart, language: Language): string {
  const found = letterForms.forms.flatMap(({ parts }) => parts).find(({ id }) => id === part)
  if (!found) throw new Error(`No form has ${part}`)
  return found.label[language]
}
