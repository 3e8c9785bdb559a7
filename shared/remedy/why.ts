import { z } from '../base/schema.ts'
import { moneySchema } from '../money/money.ts'
import {
  actorSchema,
  customerEfforts,
  failureKindIdSchema,
  remedyIdSchema,
  restoresSchema,
} from './catalogue.ts'

type Source = { readonly finding: string | null; readonly part: string }

/**
 * Each rule an option may rest on: the part of the method it is in, and the finding (R-number) where
 * a study stands behind it.
 */
export const whyRules = {
  'in-kind': { finding: 'R8', part: 'proposal' },
  'soonest-first': { finding: 'R8', part: 'proposal' },
  'another-kind': { finding: 'R5', part: 'proposal' },
  'raised-for-repeat': { finding: 'R10', part: 'proposal' },
  'below-the-cap': { finding: 'R9', part: 'proposal' },
  // Asking for a yes takes time, and at once is worth more than later.
  'yours-to-promise': { finding: 'R8', part: 'proposal' },
  'small-beside-account': { finding: null, part: 'before-the-call' },
  'own-solution': { finding: 'R6', part: 'address-the-issue' },
  'way-out': { finding: 'R5', part: 'proposal' },
} as const satisfies Readonly<Record<string, Source>>

const ruleSchema = z.enum(Object.keys(whyRules) as [WhyRule, ...WhyRule[]])
export type WhyRule = keyof typeof whyRules

const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('failure'), failureKind: failureKindIdSchema }),
  z.strictObject({ kind: z.literal('restores'), what: restoresSchema }),
  z.strictObject({ kind: z.literal('acts'), who: actorSchema }),
  z.strictObject({ kind: z.literal('asks-of-them'), effort: z.enum(customerEfforts) }),
  z.strictObject({
    kind: z.literal('settles'),
    settled: z.int().min(0).max(500),
    of: z.int().min(0).max(500),
  }),
  z.strictObject({ kind: z.literal('severity'), severity: z.int().min(1).max(4) }),
  z.strictObject({ kind: z.literal('our-cause') }),
  z.strictObject({ kind: z.literal('not-our-cause') }),
  /** Nobody has said whose cause it is: the kind of failure presumes ours. */
  z.strictObject({ kind: z.literal('presumed-ours') }),
  z.strictObject({ kind: z.literal('failed-before') }),
  z.strictObject({ kind: z.literal('repeats'), times: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('at-stake'), amount: moneySchema }),
  z.strictObject({ kind: z.literal('lifetime-value'), amount: moneySchema }),
  /** It costs more than the rep may promise alone. */
  z.strictObject({ kind: z.literal('above-limit'), limit: moneySchema }),
  /** Facts of the case that are assumed or still to be checked. */
  z.strictObject({ kind: z.literal('unsure'), count: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('their-words') }),
  z.strictObject({ kind: z.literal('no-solution-named') }),
])
export type WhyFact = z.infer<typeof factSchema>

/** Why an option was drafted: the rules that chose it and the facts it rests on. For us alone. */
export const whySchema = z.strictObject({
  rules: z.array(ruleSchema).min(1).max(Object.keys(whyRules).length),
  facts: z.array(factSchema).max(20),
  /** The remedy it was drafted from; for their own solution the one of the same sort, if any. */
  remedy: remedyIdSchema.optional(),
})
export type Why = z.infer<typeof whySchema>
