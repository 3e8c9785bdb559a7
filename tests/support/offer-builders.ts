import type { OptionId } from '#shared/base/ids.ts'
import type { OfferEvent } from '#shared/proposal/offer.ts'
import type { Answer, Proposal, ProposalContent } from '#shared/proposal/proposal.ts'
import { type ProposalEvent, reduceProposal } from '#shared/proposal/proposal-events.ts'
import { builtAtMs } from './builders.ts'
import { proposalId } from './proposal-builders.ts'

const base = { proposalId: proposalId('proposal-1') }

/** All that is written in a proposal, as an offer carries it. */
export function contentOf({ issues, letter, options, private: ours }: Proposal): ProposalContent {
  return { issues, letter, options, private: ours }
}

/** `aProposal()` as it stands is offered, some minutes after it was drafted. */
export function offered(
  proposal: Proposal,
  { minute = 1, note = '', channel = 'phone' as const } = {},
): Extract<OfferEvent, { kind: 'proposal-offered' }> {
  const atMs = builtAtMs + minute * 60_000
  return { kind: 'proposal-offered', ...base, atMs, channel, note, content: contentOf(proposal) }
}

export function answered(
  optionId: string,
  answer: Answer,
  { words = 'Too late for us', version = 1, minute = 2 } = {},
): Extract<OfferEvent, { kind: 'option-answered' }> {
  const atMs = builtAtMs + minute * 60_000
  const option = { optionId: optionId as OptionId, version }
  return { kind: 'option-answered', ...base, ...option, atMs, answer, words }
}

export function takenBack(
  optionId: string,
  { version = 1, minute = 3 } = {},
): Extract<OfferEvent, { kind: 'answer-taken-back' }> {
  const atMs = builtAtMs + minute * 60_000
  return { kind: 'answer-taken-back', ...base, optionId: optionId as OptionId, version, atMs }
}

/** A proposal after all this happened to it. */
export function after(proposal: Proposal, ...events: readonly ProposalEvent[]): Proposal {
  return events.reduce<Proposal>((current, event) => {
    const next = reduceProposal(current, event)
    if (!next) throw new Error('The proposal is gone')
    return next
  }, proposal)
}
