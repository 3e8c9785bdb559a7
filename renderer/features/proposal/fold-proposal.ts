import type { Proposal } from '#shared/proposal/proposal.ts'
import { type ProposalEvent, reduceProposal } from '#shared/proposal/proposal-events.ts'

/** Folding twice is folding once: an option that is there already is not added a second time. */
export function foldProposal(proposal: Proposal, event: ProposalEvent): Proposal {
  const base =
    event.kind === 'option-added'
      ? {
          ...proposal,
          options: proposal.options.filter((option) => option.id !== event.option.id),
        }
      : proposal
  return reduceProposal(base, event) ?? proposal
}
