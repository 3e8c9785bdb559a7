import lettersJson from '#resources/letters/letters.json'
import { type LetterTexts, letterTextsSchema } from '#shared/proposal/letter-texts.ts'

export const letterTexts: LetterTexts = letterTextsSchema.parse(lettersJson)
