import { callIdSchema, caseIdSchema, optionIdSchema, proposalIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { momentSchema } from '../call/moment.ts'
import { crmSchema } from '../crm/crm.ts'
import { memberIdSchema } from '../team/shared-event.ts'
import { channelSchema, preparationSchema } from './preparation.ts'

/** Longest note of an act, in UTF-16 units. */
export const maxActText = 4000

/** Most calls, and most things to do, that one hand-over of a case takes. */
export const maxHandedOver = 1000

const text = z.string().max(maxActText)
const base = { caseId: caseIdSchema, atMs: timestampMsSchema }

/** What the buyer says of the fix. Theirs alone: nobody else can say it (method: "Test question"). */
export const verdictSchema = z.enum(['solved', 'partly', 'not'])
export type Verdict = z.infer<typeof verdictSchema>

/** What has to be done, or waived with a reason, before a case closes. */
export const requirements = ['residual', 'check-in', 'prevention'] as const
export const requirementSchema = z.enum(requirements)
export type Requirement = (typeof requirements)[number]

/** When prevention is looked at again, in days after the change (method: "Prevention"). */
export const preventionDays = [30, 60, 90] as const
export const preventionDaySchema = z.union([z.literal(30), z.literal(60), z.literal(90)])
export type PreventionDay = (typeof preventionDays)[number]

/** Where a case is felt, beside the end of each call (method: "Moments"). */
export const momentPlaces = ['start', 'after-fix', 'after-check-in'] as const
export type MomentPlace = (typeof momentPlaces)[number]

/** A thing in Today, by its key (`dues.ts`). */
const dueKeySchema = z.string().min(1).max(120)

/** What can be done to a case between its opening and its end. */
export const actSchemas = [
  z.strictObject({
    kind: z.literal('customer-contacted'),
    ...base,
    channel: channelSchema,
    /** The call it was; a call that is taken up again is still one contact. */
    callId: callIdSchema.nullable(),
    /** What they were told. For a first contact by e-mail: why it could not be a call. */
    note: text,
  }),
  z.strictObject({
    kind: z.literal('options-offered'),
    ...base,
    proposalId: proposalIdSchema.nullable(),
    note: text,
  }),
  z.strictObject({
    kind: z.literal('option-agreed'),
    ...base,
    proposalId: proposalIdSchema.nullable(),
    optionId: optionIdSchema.nullable(),
    /** What was agreed, in words: an option can be worded anew or dropped later. */
    words: text,
  }),
  z.strictObject({ kind: z.literal('fix-started'), ...base }),
  z.strictObject({ kind: z.literal('fix-reported'), ...base, note: text }),
  z.strictObject({
    kind: z.literal('verdict-given'),
    ...base,
    verdict: verdictSchema,
    words: text,
  }),
  /** The residual question: is anything left? Empty: nothing is. */
  z.strictObject({ kind: z.literal('residual-asked'), ...base, left: text }),
  z.strictObject({ kind: z.literal('checked-in'), ...base, held: z.boolean(), words: text }),
  z.strictObject({ kind: z.literal('prevention-noted'), ...base, cause: text, change: text }),
  z.strictObject({ kind: z.literal('prevention-told'), ...base, words: text }),
  z.strictObject({
    kind: z.literal('prevention-checked'),
    ...base,
    day: preventionDaySchema,
    held: z.boolean(),
    note: text,
  }),
  z.strictObject({
    kind: z.literal('requirement-waived'),
    ...base,
    requirement: requirementSchema,
    reason: text,
  }),
  z.strictObject({ kind: z.literal('case-closed'), ...base }),
  z.strictObject({ kind: z.literal('case-lost'), ...base, reason: text }),
  z.strictObject({ kind: z.literal('case-withdrawn'), ...base, reason: text }),
  /** It happened again. */
  z.strictObject({ kind: z.literal('case-repeated'), ...base, words: text }),
  /** The ending was a mistake. */
  z.strictObject({ kind: z.literal('ending-taken-back'), ...base }),
  z.strictObject({ kind: z.literal('waiting-began'), ...base, forWhat: text }),
  z.strictObject({ kind: z.literal('waiting-ended'), ...base }),
  z.strictObject({
    kind: z.literal('case-moment-rated'),
    ...base,
    place: z.enum(momentPlaces),
    moment: momentSchema,
  }),
  z.strictObject({
    kind: z.literal('due-snoozed'),
    ...base,
    due: dueKeySchema,
    untilMs: timestampMsSchema,
    reason: text,
  }),
  z.strictObject({ kind: z.literal('due-woken'), ...base, due: dueKeySchema }),
  /** Calls and things to do were written for a CRM, so that none is written twice. */
  z.strictObject({
    kind: z.literal('handed-over'),
    ...base,
    crm: crmSchema,
    calls: z.array(callIdSchema).max(maxHandedOver),
    tasks: z.array(dueKeySchema).max(maxHandedOver),
  }),
  z.strictObject({ kind: z.literal('case-binned'), ...base }),
  z.strictObject({ kind: z.literal('case-unbinned'), ...base }),
  /** Somebody of the team looks after it from now on. */
  z.strictObject({
    kind: z.literal('case-assigned'),
    ...base,
    memberId: memberIdSchema,
    note: text,
  }),
] as const

export const preparationEventSchema = z.strictObject({
  kind: z.literal('preparation-written'),
  ...base,
  patch: preparationSchema.partial(),
})

export const erasedEventSchema = z.strictObject({ kind: z.literal('case-erased'), ...base })

export type CaseActEvent = z.infer<(typeof actSchemas)[number]>
export type ActKind = CaseActEvent['kind']
type OmitCase<E> = E extends CaseActEvent ? Omit<E, 'caseId'> : never
/** What was done, as the case keeps it. */
export type Act = OmitCase<CaseActEvent>
