import {
  callIdSchema,
  caseIdSchema,
  entryIdSchema,
  optionIdSchema,
  proposalIdSchema,
} from '../base/ids.ts'
import { languageSchema } from '../base/language.ts'
import { patched } from '../base/patched.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { currencyCodeSchema, moneySchema } from '../money/money.ts'
import {
  customerOptionSchema,
  privateOptionSchema,
  type RemedyOption,
  remedyOptionSchema,
} from './option.ts'

/** Three, not more: enough to choose, few enough to compare (R5, seed of the method). */
export const maxOptions = 3

const line = z.string().max(300)
const text = z.string().max(4000)

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
  /** If they refuse all options and leave: exit terms, who calls, the door left open. */
  worstCase: text,
  /** Who leans on the buyer: never in writing. */
  pressures: text,
})
export type PrivateProposal = z.infer<typeof privateProposalSchema>

/** An issue as the buyer ranked it, kept as it stood when the proposal was drafted. */
export const proposalIssueSchema = z.strictObject({ id: entryIdSchema, text: z.string().max(4000) })
export type ProposalIssue = z.infer<typeof proposalIssueSchema>

export const exportFormatSchema = z.enum(['pdf', 'docx', 'md', 'clipboard'])
export type ExportFormat = z.infer<typeof exportFormatSchema>

const contentSchema = z.strictObject({
  issues: z.array(proposalIssueSchema).max(500),
  letter: customerLetterSchema,
  private: privateProposalSchema,
  options: z.array(remedyOptionSchema).max(maxOptions),
})
export type ProposalContent = z.infer<typeof contentSchema>

/** Up to three options in writing. */
export type Proposal = ProposalContent & {
  readonly id: z.infer<typeof proposalIdSchema>
  readonly caseId: z.infer<typeof caseIdSchema>
  /** The call it came out of; null when it was written without one. */
  readonly callId: z.infer<typeof callIdSchema> | null
  readonly draftedAtMs: number
  readonly exports: readonly { atMs: number; format: ExportFormat; fileName: string }[]
}

const base = { proposalId: proposalIdSchema, atMs: timestampMsSchema }
const onOption = { ...base, optionId: optionIdSchema }

export const proposalEventSchemas = [
  z.strictObject({
    kind: z.literal('proposal-drafted'),
    ...base,
    caseId: caseIdSchema,
    callId: callIdSchema.nullable(),
    content: contentSchema,
  }),
  z.strictObject({
    kind: z.literal('letter-amended'),
    ...base,
    patch: customerLetterSchema.partial(),
  }),
  z.strictObject({
    kind: z.literal('proposal-private-amended'),
    ...base,
    patch: privateProposalSchema.partial(),
  }),
  z.strictObject({
    kind: z.literal('option-added'),
    ...base,
    index: z.int().min(0).max(maxOptions),
    option: remedyOptionSchema,
  }),
  z.strictObject({
    kind: z.literal('option-amended'),
    ...onOption,
    patch: customerOptionSchema.partial(),
  }),
  z.strictObject({
    kind: z.literal('option-private-amended'),
    ...onOption,
    patch: privateOptionSchema.partial(),
  }),
  z.strictObject({ kind: z.literal('option-removed'), ...onOption }),
  z.strictObject({
    kind: z.literal('proposal-exported'),
    ...base,
    format: exportFormatSchema,
    fileName: z.string().max(300),
  }),
] as const
export type ProposalEvent = z.infer<(typeof proposalEventSchemas)[number]>

/** Folds one event into its proposal. */
export function reduceProposal(
  current: Proposal | undefined,
  event: ProposalEvent,
): Proposal | undefined {
  if (event.kind === 'proposal-drafted') {
    return {
      ...event.content,
      id: event.proposalId,
      caseId: event.caseId,
      callId: event.callId,
      draftedAtMs: event.atMs,
      exports: [],
    }
  }
  return current && amend(current, event)
}

function amend(
  proposal: Proposal,
  event: Exclude<ProposalEvent, { kind: 'proposal-drafted' }>,
): Proposal {
  switch (event.kind) {
    case 'letter-amended':
      return { ...proposal, letter: patched(proposal.letter, event.patch) }
    case 'proposal-private-amended':
      return { ...proposal, private: patched(proposal.private, event.patch) }
    case 'option-added':
      return proposal.options.length >= maxOptions
        ? proposal
        : { ...proposal, options: proposal.options.toSpliced(event.index, 0, event.option) }
    case 'option-amended':
      return onOneOption(proposal, event.optionId, (option) => ({
        ...option,
        customer: patched(option.customer, event.patch),
      }))
    case 'option-private-amended':
      return onOneOption(proposal, event.optionId, (option) => ({
        ...option,
        private: patched(option.private, event.patch),
      }))
    case 'option-removed':
      return {
        ...proposal,
        options: proposal.options.filter((option) => option.id !== event.optionId),
      }
    case 'proposal-exported':
      return {
        ...proposal,
        exports: [
          ...proposal.exports,
          { atMs: event.atMs, format: event.format, fileName: event.fileName },
        ],
      }
  }
}

function onOneOption(
  proposal: Proposal,
  optionId: RemedyOption['id'],
  change: (option: RemedyOption) => RemedyOption,
): Proposal {
  return {
    ...proposal,
    options: proposal.options.map((option) => (option.id === optionId ? change(option) : option)),
  }
}
