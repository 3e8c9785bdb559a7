import { entryIdSchema, optionIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { maxIssues } from '../call/call.ts'
import { moneySchema } from '../money/money.ts'
import { remedyAimSchema } from '../remedy/catalogue.ts'
import { whySchema } from '../remedy/why.ts'

/** Where an option comes from: a remedy's aim, the buyer's own solution, or the rep's pen. */
export const optionOriginSchema = z.enum([...remedyAimSchema.options, 'their-way', 'own'])
export type OptionOrigin = z.infer<typeof optionOriginSchema>

/** Longest single line and longest text of a proposal, in UTF-16 units. */
export const maxHeadline = 300
export const maxText = 4000
export const maxCostLines = 50

const line = z.string().max(maxHeadline)
const text = z.string().max(maxText)

/** What the customer may read of an option. */
export const customerOptionSchema = z.strictObject({
  headline: line,
  whatWeDo: text,
  /** The ranked issues it covers. */
  covers: z.array(entryIdSchema).max(maxIssues),
  /** By when, in plain words, and the moment they mean if they name one. */
  byWhen: line,
  byWhenAtMs: timestampMsSchema.nullable(),
  who: line,
  yourPart: text,
  /** The tangible part and the words part (R3: an option needs both). */
  tangible: text,
  words: text,
  /** How long the offer stands, in plain words, and the moment they mean if they name one. */
  standsUntil: line,
  standsUntilAtMs: timestampMsSchema.nullable(),
})
export type CustomerOption = z.infer<typeof customerOptionSchema>

export const costLineSchema = z.strictObject({ label: line, amount: moneySchema.nullable() })
export type CostLine = z.infer<typeof costLineSchema>

/** What stays with us: no document is ever built from it. */
export const privateOptionSchema = z.strictObject({
  costLines: z.array(costLineSchema).max(maxCostLines),
  approval: line,
  note: text,
  /** Why it was drafted; absent from what the rep wrote, and from drafts made before it was noted. */
  why: whySchema.optional(),
})
export type PrivateOption = z.infer<typeof privateOptionSchema>

/** One of up to three remedies offered. The two halves never mix. */
export const remedyOptionSchema = z.strictObject({
  id: optionIdSchema,
  origin: optionOriginSchema,
  customer: customerOptionSchema,
  private: privateOptionSchema,
})
export type RemedyOption = z.infer<typeof remedyOptionSchema>
