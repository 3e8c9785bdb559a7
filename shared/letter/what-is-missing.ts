import type { FormPartOf, LetterForm } from './form.ts'
import type { LetterWords } from './letter.ts'
import { apologyParts, type FormPart } from './part.ts'

export type AskedFor = {
  readonly part: FormPartOf
  readonly isThere: boolean
  /** It may be left out: what an apology is no worse without (R11). */
  readonly isOptional: boolean
}

/**
 * What a letter should say, and whether it does: the six parts of an apology, what works best first
 * (R11), or what a report of its form is asked for.
 */
export function askedFor(form: LetterForm, words: LetterWords): AskedFor[] {
  const asked = form.isApology
    ? apologyParts.flatMap((id) => form.parts.filter((part) => part.id === id))
    : form.parts.filter(({ isAskedFor }) => isAskedFor)
  return asked.map((part) => ({
    part,
    isThere: isSaid(words, part.id),
    isOptional: !part.isAskedFor,
  }))
}

/** What has to be written before it goes out: an apology that takes no responsibility is none. */
export function heldFor(form: LetterForm, words: LetterWords): FormPart | null {
  return form.isApology && !isSaid(words, 'responsibility') ? 'responsibility' : null
}

const isSaid = (words: LetterWords, part: FormPart) => (words[part] ?? '').trim() !== ''
