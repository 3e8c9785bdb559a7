import {
  type CallId,
  type CaseId,
  entryIdSchema,
  optionIdSchema,
  type ProposalId,
} from '../base/ids.ts'
import { languageSchema } from '../base/language.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { maxIssues } from '../call/call.ts'
import { channelSchema } from '../case/preparation.ts'
import { currencyCodeSchema, moneySchema } from '../money/money.ts'
import { taxSchema } from '../money/tax.ts'
import { shortfallSchema } from '../remedy/shortfall.ts'
import type { Authored } from '../team/shared-event.ts'
import { maxHeadline, maxText, remedyOptionSchema } from './option.ts'

/** Three, not more: enough to choose, few enough to compare (R5, seed of the method). */
export const maxOptions = 3

const line = z.string().max(maxHeadline)
const text = z.string().max(maxText)

/** The letter around the options: all of it is for the customer. */
export const customerLetterSchema = z.strictObject({
  language: languageSchema,
  customer: line,
  contact: line,
  /** Responsibility first, then regret (R11). */
  apology: text,
  /** What happened and how. */
  whatHappened: text,
  /** What we change so that it does not happen again (R13). */
  whatWeChange: text,
  updateRhythm: text,
  repName: line,
  repFirm: line,
  repPhone: line,
  repEmail: line,
})
export type CustomerLetter = z.infer<typeof customerLetterSchema>

/** What stays with us. */
export const privateProposalSchema = z.strictObject({
  currency: currencyCodeSchema,
  lifetimeValue: moneySchema.nullable(),
  /** Whether the costs hold tax; null, and absent from older drafts: nothing is said of it. */
  tax: taxSchema.nullable().optional(),
  /** Why fewer than three options were drafted. */
  shortfalls: z.array(shortfallSchema).max(4).optional(),
  /** If they refuse all options and leave: exit terms, who calls, the door left open. */
  worstCase: text,
  /** Who leans on the buyer: never in writing. */
  pressures: text,
})
export type PrivateProposal = z.infer<typeof privateProposalSchema>

/** An issue as the buyer ranked it: drafted from the rep's line, worded anew for the customer. */
export const proposalIssueSchema = z.strictObject({ id: entryIdSchema, text })
export type ProposalIssue = z.infer<typeof proposalIssueSchema>

export const exportFormatSchema = z.enum([
  'pdf',
  'docx',
  'html',
  'md',
  'txt',
  'eml',
  'mailto',
  'clipboard',
])
export type ExportFormat = z.infer<typeof exportFormatSchema>

export const proposalContentSchema = z.strictObject({
  issues: z.array(proposalIssueSchema).max(maxIssues),
  letter: customerLetterSchema,
  private: privateProposalSchema,
  options: z.array(remedyOptionSchema).max(maxOptions),
})
export type ProposalContent = z.infer<typeof proposalContentSchema>

/** That it went out once. */
export const sentSchema = z.strictObject({
  atMs: timestampMsSchema,
  format: exportFormatSchema,
  fileName: line,
  /** Why by e-mail before anybody had spoken with them. */
  reason: line.optional(),
})
export type Sent = z.infer<typeof sentSchema>

/** What they can say to an option. */
export const answers = ['accepted', 'refused', 'countered'] as const
export type Answer = (typeof answers)[number]

/** Far more than anybody offers or answers. */
const mostNoted = 50_000

/** One time at which a version was offered. */
const offerSchema = z
  .strictObject({ atMs: timestampMsSchema, channel: channelSchema, note: text })
  .readonly()
export type Offer = z.infer<typeof offerSchema>

/** What was noted of an option; `taken-back` ends the answer before it. */
const notedSchema = z
  .strictObject({
    optionId: optionIdSchema,
    answer: z.enum([...answers, 'taken-back']),
    words: text,
    atMs: timestampMsSchema,
  })
  .readonly()
export type Noted = z.infer<typeof notedSchema>

/** A proposal as it was offered: it never changes again. */
export const versionSchema = z
  .strictObject({
    /** Counted from 1. */
    number: z.int().min(1),
    /** At least one: the same may be offered again, by another way. */
    offers: z.array(offerSchema).max(mostNoted).readonly(),
    content: proposalContentSchema,
    /** All that was ever noted of its options, in order. */
    noted: z.array(notedSchema).max(mostNoted).readonly(),
  })
  .readonly()
export type Version = z.infer<typeof versionSchema>

/** Up to three options in writing: the draft, and every version of it that was offered. */
export type Proposal = ProposalContent &
  Authored & {
    readonly id: ProposalId
    readonly caseId: CaseId
    /** The call it came out of; null when it was written without one. */
    readonly callId: CallId | null
    readonly draftedAtMs: number
    readonly exports: readonly Readonly<Sent>[]
    readonly versions: readonly Version[]
  }
