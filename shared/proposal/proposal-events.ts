import {
  callIdSchema,
  caseIdSchema,
  entryIdSchema,
  optionIdSchema,
  proposalIdSchema,
} from '../base/ids.ts'
import { patched } from '../base/patched.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { offerEventSchemas, reduceOffer } from './offer.ts'
import {
  customerOptionSchema,
  maxText,
  privateOptionSchema,
  type RemedyOption,
  remedyOptionSchema,
} from './option.ts'
import {
  customerLetterSchema,
  maxOptions,
  privateProposalSchema,
  type Proposal,
  proposalContentSchema,
  sentSchema,
} from './proposal.ts'

const base = { proposalId: proposalIdSchema, atMs: timestampMsSchema }
const onOption = { ...base, optionId: optionIdSchema }

export const proposalEventSchemas = [
  z.strictObject({
    kind: z.literal('proposal-drafted'),
    ...base,
    caseId: caseIdSchema,
    callId: callIdSchema.nullable(),
    content: proposalContentSchema,
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
    kind: z.literal('issue-worded'),
    ...base,
    issueId: entryIdSchema,
    text: z.string().max(maxText),
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
    ...sentSchema.shape,
  }),
  ...offerEventSchemas,
  z.strictObject({ kind: z.literal('proposal-erased'), ...base }),
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
      versions: [],
    }
  }
  if (event.kind === 'proposal-erased') return undefined
  return current && amend(current, event)
}

function amend(
  proposal: Proposal,
  event: Exclude<ProposalEvent, { kind: 'proposal-drafted' | 'proposal-erased' }>,
): Proposal {
  switch (event.kind) {
    case 'letter-amended':
      return { ...proposal, letter: patched(proposal.letter, event.patch) }
    case 'proposal-private-amended':
      return { ...proposal, private: patched(proposal.private, event.patch) }
    case 'issue-worded':
      if (!has(proposal.issues, event.issueId)) return proposal
      return {
        ...proposal,
        issues: proposal.issues.map((issue) =>
          issue.id === event.issueId ? { ...issue, text: event.text } : issue,
        ),
      }
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
      if (!has(proposal.options, event.optionId)) return proposal
      return {
        ...proposal,
        options: proposal.options.filter((option) => option.id !== event.optionId),
      }
    case 'proposal-exported': {
      const { atMs, format, fileName, reason } = event
      const sent = { atMs, format, fileName, ...(reason === undefined ? {} : { reason }) }
      return { ...proposal, exports: [...proposal.exports, sent] }
    }
    case 'proposal-offered':
    case 'option-answered':
    case 'answer-taken-back':
      return reduceOffer(proposal, event)
  }
}

function onOneOption(
  proposal: Proposal,
  optionId: RemedyOption['id'],
  change: (option: RemedyOption) => RemedyOption,
): Proposal {
  if (!has(proposal.options, optionId)) return proposal
  return {
    ...proposal,
    options: proposal.options.map((option) => (option.id === optionId ? change(option) : option)),
  }
}

/** What is about something that is not there changes nothing, and is seen to: the row is the same. */
function has<Id>(list: readonly { readonly id: Id }[], id: Id): boolean {
  return list.some((one) => one.id === id)
}
