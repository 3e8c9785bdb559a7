import lettersJson from '#resources/letters/letters.json'
import { letterTextsInForce } from '#shared/content/letters-in-force.ts'
import { type LetterTexts, letterTextsSchema } from '#shared/proposal/letter-texts.ts'
import { madeOnce, useChanges } from './content.tsx'

export const builtInLetterTexts: LetterTexts = letterTextsSchema.parse(lettersJson)

/** What is built in, with the changes of a firm on it. */
export const letterTextsWith = madeOnce((changes) =>
  letterTextsInForce(builtInLetterTexts, changes),
)

export function useLetterTexts(): LetterTexts {
  return letterTextsWith(useChanges())
}
