import { languages, localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { costFormulaSchema, hourRatesSchema } from './cost-formula.ts'

const idSchema = z.string().regex(/^[a-z0-9-]{1,60}$/)
export const remedyIdSchema = idSchema
export const failureKindIdSchema = idSchema

/** Far more than a catalogue needs, so that a file from elsewhere has an end. */
const most = {
  kinds: 200,
  remedies: 2000,
  cues: 40,
  costItems: 50,
  hours: 365 * 24,
  days: 10 * 365,
}

/** What a remedy is for: options of one proposal differ in it, so that the buyer has a choice (R5). */
export const remedyAimSchema = z.enum(['fastest', 'make-good', 'fair-exit'])
export type RemedyAim = z.infer<typeof remedyAimSchema>

/** What was lost and is given back, in kind (R8). */
export const restoresSchema = z.enum(['goods', 'money', 'service', 'attention'])
export type Restores = z.infer<typeof restoresSchema>

/** What sort of thing a remedy is. No two options of one proposal are the same sort. */
export const remedyKindSchema = z.enum([
  'delivery',
  'replacement',
  'substitute',
  'repair',
  'loan',
  'reserve',
  'redo',
  'assistance',
  'inspection',
  'named-contact',
  'visit',
  'terms',
  'price',
  'allowance',
  'credit',
  'refund',
  'compensation',
  'warranty',
  'trial',
  'release',
])

export type RemedyKind = z.infer<typeof remedyKindSchema>

/** Words by which a customer asks for a sort of thing: lower case, half width. */
const cuesSchema = z
  .array(z.string().regex(/^[^A-Z]{2,40}$/))
  .min(1)
  .max(most.cues)
export const cueWordsSchema = z.strictObject({ en: cuesSchema, ja: cuesSchema })

/** Who of ours must act for it. */
export const actorSchema = z.enum([
  'rep',
  'logistics',
  'production',
  'technical',
  'quality',
  'accounts',
  'management',
])

/** Least first: of two that are equal otherwise, the one that asks less of the customer wins. */
export const customerEfforts = ['none', 'little', 'much'] as const

export const remedySchema = z.strictObject({
  id: idSchema,
  failureKinds: z.array(idSchema).min(1).max(most.kinds),
  aim: remedyAimSchema,
  /**
   * Which of the ranked issues it is drafted to settle. A way out ends the matter: their money back
   * does not bring the goods, so it settles only what it really gives.
   */
  settles: z.enum(['all', 'first', 'none']),
  kind: remedyKindSchema,
  restores: restoresSchema,
  /** 1: what was due and no more. 2: more than was due. 3: much more. */
  generosity: z.int().min(1).max(3),
  actor: actorSchema,
  customerEffort: z.enum(customerEfforts),
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
  /** Private: what it will cost us, and how that is reckoned. */
  costItems: z
    .array(z.strictObject({ label: localTextSchema, cost: costFormulaSchema }))
    .min(1)
    .max(most.costItems),
  /** Private: who must say yes first. */
  approval: localTextSchema.optional(),
  /** Private: what in law or in the contract to look at before it is offered. */
  legal: localTextSchema.optional(),
})
export type Remedy = z.infer<typeof remedySchema>

export const failureKindSchema = z.strictObject({
  id: idSchema,
  name: localTextSchema,
  /** What the customer lost by it: a remedy that gives this back comes first (R8). */
  lost: restoresSchema,
  /** Whether it counts as our cause as long as nobody has said otherwise. */
  presumedOurs: z.boolean(),
  /** Where it has no remedy of an aim of its own, those of this kind are drafted. */
  like: idSchema.optional(),
})
export type FailureKind = z.infer<typeof failureKindSchema>

/** Kinds of service failure and the remedies known for each. */
export const remedyCatalogueSchema = z
  .strictObject({
    schemaVersion: z.literal(4),
    hourRates: hourRatesSchema,
    /** Who must approve what costs more than the rep may promise, where the remedy names nobody. */
    aboveLimit: localTextSchema,
    cues: z.record(remedyKindSchema, cueWordsSchema),
    /** What makes a cue mean the opposite: before it in English, after it in Japanese. */
    refusals: cueWordsSchema,
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
    for (const language of languages) {
      const cues = Object.values(catalogue.cues).flatMap((words) => words[language])
      if (hasTwice(cues)) complain(`two sorts of remedy have the same cue in ${language}`)
    }
    if (hasTwice(catalogue.remedies.map((remedy) => remedy.id))) {
      complain('two remedies have the same id')
    }
    if (hasTwice(catalogue.hourRates.map((rate) => rate.currency))) {
      complain('two hour rates are in the same currency')
    }
  })
export type RemedyCatalogue = z.infer<typeof remedyCatalogueSchema>

const hasTwice = (values: readonly string[]) => new Set(values).size !== values.length
