import catalogueJson from '#resources/remedies/catalogue.json' with { type: 'json' }
import formsJson from '#resources/letters/forms.json' with { type: 'json' }
import type { LetterId } from '#shared/base/ids.ts'
import type { Language } from '#shared/base/language.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { type FormLayout, type LetterForm, letterFormsSchema } from '#shared/letter/form.ts'
import type { Letter, LetterFormName, LetterWords } from '#shared/letter/letter.ts'
import type { HappenedWords, LetterSource } from '#shared/letter/letter-source.ts'
import { remedyCatalogueSchema } from '#shared/remedy/catalogue.ts'
import { aCase, builtAtMs, caseId } from './builders.ts'
import { letterTexts, sayUtc } from './proposal-builders.ts'

export const letterId = (id: string) => id as LetterId
export const letterForms = letterFormsSchema.parse(formsJson)

export function formOf(name: LetterFormName): LetterForm {
  const form = letterForms.forms.find(({ id }) => id === name)
  if (!form) throw new Error(`There is no form ${name}`)
  return form
}

export function layoutIn(name: LetterFormName, language: Language): FormLayout {
  const layout = formOf(name).layout[language]
  if (!layout) throw new Error(`There is no ${name} in ${language}`)
  return layout
}

/** Every form in every language it exists in. */
export const formsInLanguages = letterForms.forms.flatMap((form) =>
  (['en', 'ja'] as const)
    .filter((language) => form.layout[language])
    .map((language): [LetterFormName, Language] => [form.id, language]),
)

/** What a letter of `aCase()` is drafted from: nothing was said and nothing is agreed. */
export function letterSource(
  partial: Partial<LetterSource> = {},
  language: Language = 'en',
): LetterSource {
  const words = Object.entries(letterForms.happened).map(([name, text]) => [name, text[language]])
  return {
    of: aCase(),
    calls: [],
    entries: [],
    proposals: [],
    settings: {
      repName: 'A. Sample',
      repFirm: 'Example Parts',
      repPhone: '+49 30 0000000',
      repEmail: 'a.sample@example.com',
    },
    catalogue: remedyCatalogueSchema.parse(catalogueJson),
    texts: letterTexts,
    words: Object.fromEntries(words) as HappenedWords,
    language,
    sayTime: sayUtc,
    ...partial,
  }
}

/** An apology letter with all that must be there. */
export function aLetter(partial: Partial<Letter> = {}): Letter {
  return {
    id: letterId('letter-1'),
    caseId: caseId('case-1'),
    form: 'apology',
    language: 'en',
    draftedAtMs: builtAtMs,
    exports: [],
    parts: {
      customer: 'Northgate Tools',
      contact: 'M. Ito',
      repName: 'A. Sample',
      repFirm: 'Example Parts',
      responsibility: 'I take full responsibility for what went wrong.',
      regret: 'I am sorry for it.',
    },
    ...partial,
  }
}

export function letterDrafted(partial: Partial<Letter> = {}): TantoEvent {
  const { id, exports: _, draftedAtMs: atMs, ...content } = aLetter(partial)
  return { kind: 'letter-drafted', letterId: id, atMs, ...content }
}

/** Every part that a form has, filled with one text. */
export function filledParts(form: LetterForm, text: string): LetterWords {
  return Object.fromEntries(
    [
      ...form.parts.map(({ id }) => id),
      'customer',
      'contact',
      'repName',
      'repFirm',
      'repPhone',
      'repEmail',
    ].map((part) => [part, text]),
  )
}
