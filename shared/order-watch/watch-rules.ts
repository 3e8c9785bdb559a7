import { localTextSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { moneySchema } from '../money/money.ts'
import { failureKindIdSchema } from '../remedy/catalogue.ts'

/** What can be wrong with an order, by the order's own days and quantities. */
export const watchRuleIds = ['late', 'slipping', 'back-ordered', 'silent'] as const
export type WatchRuleId = (typeof watchRuleIds)[number]

/** {{names}} are filled from the order; of several texts the first that can be filled is taken. */
const variantsSchema = z.array(localTextSchema).min(1).max(6)

const wordsSchema = z.strictObject({
  name: localTextSchema,
  /** What is the matter, in half a line. Customers may read it. */
  reason: variantsSchema,
  /** The first sentence: what happened (method: "Two directions"). */
  opening: variantsSchema,
  /** What it means for them. */
  means: variantsSchema,
  /** What they can still do about it. */
  canDo: localTextSchema,
  /** What to find out inside before the call. */
  why: localTextSchema,
  /** What came so far. */
  delivered: variantsSchema,
})
const points = z.int().min(0).max(1000)
const workingDays = z.int().min(0).max(500)

const ruleSchema = z.strictObject({
  /** How much it counts when customers are put in order. */
  weight: points,
  /** Kind of failure in the remedy catalogue. */
  failureKind: failureKindIdSchema,
  words: wordsSchema,
})

const touchpointSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]{2,40}$/),
  afterWorkingDays: workingDays,
  /** What to do, to the rep. */
  title: localTextSchema,
  /** What to ask, to the customer. */
  ask: localTextSchema,
})

/** By what orders are watched, and with which words. Content. */
export const watchRulesSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    rules: z.strictObject({
      /** The promised day is over, and nothing was shipped. */
      late: ruleSchema.extend({ fromWorkingDays: workingDays }),
      /** Expected later than promised. */
      slipping: ruleSchema.extend({ fromWorkingDays: workingDays }),
      /** Not all can come. The share of the quantity is from 0 to 1. */
      'back-ordered': ruleSchema.extend({ fromShare: z.number().min(0).max(1) }),
      /** Promised for soon, or ordered long ago, and nobody has said a day. */
      silent: ruleSchema.extend({ withinWorkingDays: workingDays, afterWorkingDays: workingDays }),
    }),
    /** So long after its last day an order is one that nobody closed, and not one to call about. */
    forgottenAfterWorkingDays: workingDays,
    order: z.strictObject({
      perDay: points,
      mostDays: workingDays,
      /** For all of it back-ordered; a part of it counts in part. */
      allBackOrdered: points,
      /** For an order of at least one of these amounts. */
      large: points,
      largeFrom: z.array(moneySchema).max(30),
      /** For each other order of the customer, up to a number of them. */
      another: points,
      mostOthers: z.int().min(0).max(100),
    }),
    facts: z.strictObject({
      expected: variantsSchema,
      promised: variantsSchema,
      others: localTextSchema,
    }),
    touch: z.strictObject({
      /** A touchpoint that was not made within so many working days is let go. */
      withinWorkingDays: workingDays,
      /** Asked once, a customer is not asked the same again for so many days. */
      againAfterDays: z.int().min(1).max(3650),
      /** Between any two touchpoints of a customer, in days. */
      restDays: z.int().min(0).max(365),
      points: z.array(touchpointSchema).min(1).max(10),
    }),
  })
  .superRefine(({ touch }, context) => {
    const days = touch.points.map(({ afterWorkingDays }) => afterWorkingDays)
    if (days.some((day, at) => day <= (days[at - 1] ?? -1))) {
      context.addIssue({ code: 'custom', message: 'touchpoints come one after the other' })
    }
  })
export type WatchRules = z.infer<typeof watchRulesSchema>
