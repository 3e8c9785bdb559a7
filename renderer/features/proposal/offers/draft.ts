import type { Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalEvent } from '#shared/proposal/proposal-events.ts'

/** What is being written, and the way to change it. */
export type Draft = {
  readonly proposal: Proposal
  readonly amend: (...events: ProposalEvent[]) => void
}
