import { z } from '../base/schema.ts'
import { moneySchema } from '../money/money.ts'
import { actorSchema, customerEfforts, failureKindIdSchema, restoresSchema } from './catalogue.ts'

/** Each rule an option may rest on: the finding (R-number) and the part of the method it is in. */
export const whyRules = {
  'in-kind': { finding: 'R8', part: 'proposal' },
  'soonest-first': { finding: 'R8', part: 'proposal' },
  'another-kind': { finding: 'R5', part: 'proposal' },
  'raised-for-repeat': { finding: 'R10', part: 'proposal' },
  'below-the-cap': { finding: 'R9', part: 'proposal' },
  'own-solution': { finding: 'R6', part: 'address-the-issue' },
  'way-out': { finding: 'R5', part: 'proposal' },
} as const

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
  z.strictObject({ kind: z.literal('repeats'), times: z.int().min(1).max(1_000_000) }),
  z.strictObject({ kind: z.literal('at-stake'), amount: moneySchema }),
  z.strictObject({ kind: z.literal('their-words') }),
  z.strictObject({ kind: z.literal('no-solution-named') }),
])
export type WhyFact = z.infer<typeof factSchema>

/** Why an option was drafted: the rules that chose it and the facts it rests on. For us alone. */
export const whySchema = z.strictObject({
  rules: z.array(ruleSchema).min(1).max(7),
  facts: z.array(factSchema).max(20),
})
export type Why = z.infer<typeof whySchema>
