import type { CaseId, LetterId } from '../base/ids.ts'
import type { Language } from '../base/language.ts'
import { z } from '../base/schema.ts'
import type { Sent } from '../proposal/proposal.ts'
import type { Authored } from '../team/shared-event.ts'
import { type LetterPart, letterParts, maxPart } from './part.ts'

/** The forms a letter can have. What is in each is content: `resources/letters/forms.json`. */
export const letterForms = ['apology', 'owabijo', 'countermeasure', 'account'] as const
export const letterFormSchema = z.enum(letterForms)
export type LetterFormName = (typeof letterForms)[number]

const text = z.string().max(maxPart)

/** What stands in each part. One that is not there is empty. */
export const letterWordsSchema = z.strictObject(
  Object.fromEntries(letterParts.map((part) => [part, text.optional()])) as Record<
    LetterPart,
    z.ZodOptional<typeof text>
  >,
)
export type LetterWords = Readonly<z.infer<typeof letterWordsSchema>>

/** The language the customer reads, and the words: all of it is for the customer. */
export type WrittenLetter = { readonly language: Language; readonly parts: LetterWords }

/** A letter to the customer of a case, beside the proposal. */
export type Letter = WrittenLetter &
  Authored & {
    readonly id: LetterId
    readonly caseId: CaseId
    readonly form: LetterFormName
    readonly draftedAtMs: number
    readonly exports: readonly Readonly<Sent>[]
  }
