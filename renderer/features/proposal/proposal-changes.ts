import { useMemo } from 'react'
import { useStore } from '#renderer/data/store.tsx'
import type { EntryId, OptionId, ProposalId } from '#shared/base/ids.ts'
import type { CustomerOption, PrivateOption, RemedyOption } from '#shared/proposal/option.ts'
import type { CustomerLetter, PrivateProposal } from '#shared/proposal/proposal.ts'
import type { Amend } from './use-live-proposal.ts'

/** Everything that can be changed in a proposal. Each call is an event at once. */
export type ProposalChanges = {
  readonly letter: (patch: Partial<CustomerLetter>) => void
  readonly ours: (patch: Partial<PrivateProposal>) => void
  readonly wordIssue: (issueId: EntryId, text: string) => void
  readonly option: (optionId: OptionId, patch: Partial<CustomerOption>) => void
  readonly ourOption: (optionId: OptionId, patch: Partial<PrivateOption>) => void
  readonly addOption: (option: RemedyOption, index: number) => void
  readonly removeOption: (optionId: OptionId) => void
}

/** The same object for as long as the proposal is the same: what did not change is not redrawn. */
export function useProposalChanges(proposalId: ProposalId, amend: Amend): ProposalChanges {
  const { nowMs } = useStore()
  return useMemo(() => {
    const base = () => ({ proposalId, atMs: nowMs() })
    return {
      letter: (patch) => amend({ kind: 'letter-amended', ...base(), patch }),
      ours: (patch) => amend({ kind: 'proposal-private-amended', ...base(), patch }),
      wordIssue: (issueId, text) => amend({ kind: 'issue-worded', ...base(), issueId, text }),
      option: (optionId, patch) => amend({ kind: 'option-amended', ...base(), optionId, patch }),
      ourOption: (optionId, patch) =>
        amend({ kind: 'option-private-amended', ...base(), optionId, patch }),
      addOption: (option, index) => amend({ kind: 'option-added', ...base(), index, option }),
      removeOption: (optionId) => amend({ kind: 'option-removed', ...base(), optionId }),
    }
  }, [proposalId, amend, nowMs])
}
