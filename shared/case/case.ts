import { type CaseId, caseIdSchema } from '../base/ids.ts'
import { languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { moneySchema } from '../money/money.ts'
import { orderSchema } from '../order/order.ts'
import type { Authored, MemberId } from '../team/shared-event.ts'
import { type Act, actSchemas, erasedEventSchema, preparationEventSchema } from './acts.ts'
import type { Progress } from './lifecycle.ts'
import type { Preparation } from './preparation.ts'
import { triageAnswerSchema } from './triage-answer.ts'

/** Who opened the matter: the buyer called, or we call first (method: "Two directions"). */
export const directionSchema = z.enum(['they-called', 'we-call-first'])

/** Longest texts of a case, in UTF-16 units. */
export const longest = { customer: 200, contact: 200, phone: 60, whatHappened: 4000 } as const

/** Most orders of one case. */
export const mostOrders = 30

/** What is known of a service failure. Texts may be empty: a call can start with nothing known. */
export const caseDetailsSchema = z.strictObject({
  customer: z.string().max(longest.customer),
  contact: z.string().max(longest.contact),
  phone: z.string().max(longest.phone),
  whatHappened: z.string().max(longest.whatHappened),
  /** Id of a kind of failure in the remedy catalogue; empty while not known. */
  failureKind: z.string().max(60),
  direction: directionSchema,
  /** When the problem became known to us: the urgency clock runs from here. */
  knownAtMs: timestampMsSchema,
  anyoneHurt: triageAnswerSchema,
  productionStopped: triageAnswerSchema,
  moneyAtStake: moneySchema.nullable(),
  /** The orders it is about, as they were when the customer was told, or is to be. */
  orders: z.array(orderSchema).max(mostOrders).optional(),
  /** What they are written to in, where that was chosen here; else their account says, or the rep's. */
  documentLanguage: languageSchema.optional(),
})
export type CaseDetails = z.infer<typeof caseDetailsSchema>

/** The record of one complaint from receipt to close (ISO 10002). */
export type Case = CaseDetails &
  Progress &
  Authored & {
    readonly id: CaseId
    readonly openedAtMs: number
    readonly preparation: Preparation
    /** All that was done to it, in order. */
    readonly acts: readonly (Act & Authored)[]
    /** What was put off in Today, by its key. */
    readonly snoozed: Readonly<Record<string, Snooze>>
    /** When it went into the bin; null: it is not in it. */
    readonly binnedAtMs: number | null
    /** There while Today may have something from it, so that all others need not be looked at. */
    readonly watchedSinceMs?: number
    /** Who in the team looks after it, once that was said; until then who began it does. */
    readonly ownerId?: MemberId
  }

export type Snooze = {
  readonly untilMs: number
  readonly reason: string
  /** When it was put off. */
  readonly atMs: number
}

const base = { caseId: caseIdSchema, atMs: timestampMsSchema }

export const caseEventSchemas = [
  z.strictObject({ kind: z.literal('case-opened'), ...base, details: caseDetailsSchema }),
  z.strictObject({ kind: z.literal('case-amended'), ...base, patch: caseDetailsSchema.partial() }),
  preparationEventSchema,
  ...actSchemas,
  erasedEventSchema,
] as const
export type CaseEvent = z.infer<(typeof caseEventSchemas)[number]>
