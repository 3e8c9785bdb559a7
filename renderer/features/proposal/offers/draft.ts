import type { Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalEvent } from '#shared/proposal/proposal-events.ts'

/** What is being written: the next version, once something in it reads differently. */
export type Draft = {
  readonly proposal: Proposal
  readonly nextNumber: number
  readonly amend: (...events: ProposalEvent[]) => void
}
