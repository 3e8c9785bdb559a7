import { caseIdSchema } from '../base/ids.ts'
import { patched } from '../base/patched.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { moneySchema } from '../money/money.ts'

/** Who opened the matter: the buyer called, or we call first (method: "Two directions"). */
export const directionSchema = z.enum(['they-called', 'we-call-first'])

/** An answer to a triage question. Unknown is an answer too: it is asked again. */
export const triageAnswerSchema = z.enum(['yes', 'no', 'unknown'])

/** Longest texts of a case, in UTF-16 units. */
export const longest = { customer: 200, contact: 200, phone: 60, whatHappened: 4000 } as const

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
})
export type CaseDetails = z.infer<typeof caseDetailsSchema>

/** The record of one complaint from receipt to close (ISO 10002). */
export type Case = CaseDetails & {
  readonly id: z.infer<typeof caseIdSchema>
  readonly openedAtMs: number
}

const base = { caseId: caseIdSchema, atMs: timestampMsSchema }

export const caseEventSchemas = [
  z.strictObject({ kind: z.literal('case-opened'), ...base, details: caseDetailsSchema }),
  z.strictObject({ kind: z.literal('case-amended'), ...base, patch: caseDetailsSchema.partial() }),
] as const
export type CaseEvent = z.infer<(typeof caseEventSchemas)[number]>

/** Folds one event into its case. An amendment of a case that was never opened changes nothing. */
export function reduceCase(current: Case | undefined, event: CaseEvent): Case | undefined {
  switch (event.kind) {
    case 'case-opened':
      return { ...event.details, id: event.caseId, openedAtMs: event.atMs }
    case 'case-amended':
      return current && { ...current, ...patched<CaseDetails>(current, event.patch) }
  }
}
