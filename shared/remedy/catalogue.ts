import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'

const idSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)

/** Far more than a catalogue needs, so that a file from elsewhere has an end. */
const most = { kinds: 200, remedies: 2000, costItems: 50, hours: 365 * 24, days: 10 * 365 }

/** What a remedy is for: options of one proposal differ in it, so that the buyer has a choice (R5). */
export const remedyAimSchema = z.enum(['fastest', 'make-good'])
export type RemedyAim = z.infer<typeof remedyAimSchema>

/** What was lost and is given back, in kind (R8). */
export const restoresSchema = z.enum(['goods', 'money', 'service', 'attention'])

const remedySchema = z.strictObject({
  id: idSchema,
  failureKinds: z.array(idSchema).min(1).max(most.kinds),
  aim: remedyAimSchema,
  restores: restoresSchema,
  headline: localTextSchema,
  whatWeDo: localTextSchema,
  /** The tangible part and the words part: both, or the option is weak (R3). */
  tangible: localTextSchema,
  words: localTextSchema,
  yourPart: localTextSchema,
  /** Hours from now until it is done, when all goes as usual. */
  withinHours: z.int().positive().max(most.hours),
  /** Days the offer stands. */
  standsDays: z.int().positive().max(most.days),
  /** Private: what it will cost us, as lines to put figures to. */
  costItems: z.array(localTextSchema).min(1).max(most.costItems),
})
export type Remedy = z.infer<typeof remedySchema>

const failureKindSchema = z.strictObject({ id: idSchema, name: localTextSchema })

/** Kinds of service failure and the remedies known for each. */
export const remedyCatalogueSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    failureKinds: z.array(failureKindSchema).min(1).max(most.kinds),
    remedies: z.array(remedySchema).min(1).max(most.remedies),
  })
  .superRefine((catalogue, context) => {
    const complain = (message: string) => context.addIssue({ code: 'custom', message })
    const kinds = new Set(catalogue.failureKinds.map((kind) => kind.id))
    for (const remedy of catalogue.remedies) {
      for (const kind of remedy.failureKinds) {
        if (!kinds.has(kind)) complain(`remedy ${remedy.id} names an unknown failure kind ${kind}`)
      }
    }
    for (const kind of kinds) {
      for (const aim of remedyAimSchema.options) {
        const known = catalogue.remedies.some(
          (remedy) => remedy.aim === aim && remedy.failureKinds.includes(kind),
        )
        if (!known) complain(`failure kind ${kind} has no remedy with the aim ${aim}`)
      }
    }
    const ids = catalogue.remedies.map((remedy) => remedy.id)
    if (new Set(ids).size !== ids.length) complain('two remedies have the same id')
  })
export type RemedyCatalogue = z.infer<typeof remedyCatalogueSchema>
