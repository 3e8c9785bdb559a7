import formsJson from '#resources/letters/forms.json'
import type { Language } from '#shared/base/language.ts'
import { letterFormsInForce } from '#shared/content/letters-in-force.ts'
import { type LetterForm, type LetterForms, letterFormsSchema } from '#shared/letter/form.ts'
import type { LetterFormName } from '#shared/letter/letter.ts'
import type { HappenedWords } from '#shared/letter/letter-source.ts'
import { madeOnce, useChanges } from './content.tsx'

export const builtInLetterForms: LetterForms = letterFormsSchema.parse(formsJson)

/** The forms as they are built in: their names, parts and places on paper never change. */
export const letterForms: readonly LetterForm[] = builtInLetterForms.forms

export function letterForm(name: LetterFormName): LetterForm {
  return formIn(letterForms, name)
}

const formsWith = madeOnce((changes) => letterFormsInForce(builtInLetterForms, changes).forms)

/** The forms with the first words in force, to draft a letter from. */
export function useLetterForms(): (name: LetterFormName) => LetterForm {
  const forms = formsWith(useChanges())
  return (name) => formIn(forms, name)
}

/** How what happened is told in a letter of a language. */
export function happenedWords(language: Language): HappenedWords {
  const words = Object.entries(builtInLetterForms.happened).map(([name, text]) => [
    name,
    text[language],
  ])
  return Object.fromEntries(words) as HappenedWords
}

function formIn(forms: readonly LetterForm[], name: LetterFormName): LetterForm {
  const form = forms.find(({ id }) => id === name)
  if (!form) throw new Error(`There is no form ${name}`)
  return form
}
