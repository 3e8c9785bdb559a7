import type { Proposal } from '#shared/proposal/proposal.ts'
import { type ProposalEvent, reduceProposal } from '#shared/proposal/proposal-events.ts'

/** A proposal as the rep sees it: what is stored, and on top what was typed and is on its way. */
export type LiveProposal = {
  readonly stored: Proposal
  readonly pending: readonly ProposalEvent[]
  readonly shown: Proposal
}

export function liveFrom(stored: Proposal): LiveProposal {
  return { stored, pending: [], shown: stored }
}

/** Shows events at once, before the store has them. */
export function withTyped(live: LiveProposal, events: readonly ProposalEvent[]): LiveProposal {
  return {
    ...live,
    pending: [...live.pending, ...events],
    shown: events.reduce(folded, live.shown),
  }
}

/**
 * Takes over what the store says. An echo of an older key press never undoes a newer one: events
 * stay on top until the store shows what they say. Parts that did not change keep their identity,
 * so that they are not drawn again.
 */
export function withStored(live: LiveProposal, stored: Proposal): LiveProposal {
  const next = live.pending.reduce(folded, stored)
  const shown = isSame(next, live.shown) ? live.shown : next
  return isSame(next, stored) ? { stored, pending: [], shown } : { ...live, stored, shown }
}

/** Folding twice is folding once: an option that is there already is not added a second time. */
function folded(proposal: Proposal, event: ProposalEvent): Proposal {
  const base =
    event.kind === 'option-added'
      ? {
          ...proposal,
          options: proposal.options.filter((option) => option.id !== event.option.id),
        }
      : proposal
  return reduceProposal(base, event) ?? proposal
}

const isSame = (a: Proposal, b: Proposal) => JSON.stringify(a) === JSON.stringify(b)
