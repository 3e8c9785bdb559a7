import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { directionSchema } from '../case/case.ts'

const bySeverity = z.strictObject({
  /** When the cause and the change made are told (R13). */
  whatWeChange: localTextSchema,
  /** How often we report, also when there is no news (method: "Follow-up"). */
  updateRhythm: localTextSchema,
})

/** First words for what a proposal says around its options. The rep writes over them. */
export const letterTextsSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Responsibility in the first sentence, regret after it; forgiveness is not asked for (R11). */
  apology: z.record(directionSchema, localTextSchema),
  /** For an option that has none yet: what they hear from us (R3). */
  words: localTextSchema,
  bySeverity: z.strictObject({ 1: bySeverity, 2: bySeverity, 3: bySeverity, 4: bySeverity }),
  /** For the option that starts from the customer's own solution (R6). */
  theirWay: z.strictObject({
    words: localTextSchema,
    costItem: localTextSchema,
    standsDays: z
      .int()
      .positive()
      .max(10 * 365),
  }),
})
export type LetterTexts = z.infer<typeof letterTextsSchema>
