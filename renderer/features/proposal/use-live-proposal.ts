import { useCallback, useState } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import type { Proposal } from '#shared/proposal/proposal.ts'
import type { ProposalEvent } from '#shared/proposal/proposal-events.ts'
import { type LiveProposal, liveFrom, withStored, withTyped } from './live-proposal.ts'

/** Records what happens to the proposal and shows it in the same frame. */
export type Amend = (...events: ProposalEvent[]) => void

/** The proposal with every key press in it at once, and the way to change it. */
export function useLiveProposal(stored: Proposal): [proposal: Proposal, amend: Amend] {
  const { record } = useStore()
  const [live, setLive] = useState<LiveProposal>(() => liveFrom(stored))
  if (stored !== live.stored) setLive(withStored(live, stored))

  const amend = useCallback(
    (...events: ProposalEvent[]) => {
      record(...events)
      setLive((current) => withTyped(current, events))
    },
    [record],
  )
  return [live.shown, amend]
}
