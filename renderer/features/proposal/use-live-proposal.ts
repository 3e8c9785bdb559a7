import { useLiveRow } from '#renderer/data/use-live-row.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalEvent } from '#shared/proposal/proposal-events.ts'
import { foldProposal } from './fold-proposal.ts'

/** Records what happens to the proposal and shows it in the same frame. */
export type Amend = (...events: ProposalEvent[]) => void

/** The proposal with every key press in it at once, and the way to change it. */
export function useLiveProposal(stored: Proposal): [proposal: Proposal, amend: Amend] {
  return useLiveRow(stored, foldProposal)
}
