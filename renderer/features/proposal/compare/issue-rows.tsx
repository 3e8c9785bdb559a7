import { memo } from 'react'
import type { Proposal } from '#shared/proposal/proposal.ts'
import { type IssueChanges, IssueRow } from './issue-row.tsx'

type Props = Pick<Proposal, 'issues' | 'options'> & { changes: IssueChanges }

/** Their issues against our options: what each settles. */
export const IssueRows = memo(function IssueRows({ issues, options, changes }: Props) {
  return (
    <tbody>
      {issues.map((issue, rank) => (
        <IssueRow
          key={issue.id}
          issue={issue}
          number={rank + 1}
          options={options}
          changes={changes}
        />
      ))}
    </tbody>
  )
}, showsTheSame)

/** Only what an option settles shows here; its texts change with every key press. */
function showsTheSame(a: Props, b: Props): boolean {
  return (
    a.issues === b.issues &&
    a.changes === b.changes &&
    a.options.length === b.options.length &&
    a.options.every((option, index) => {
      const other = b.options[index]
      return option.id === other?.id && option.customer.covers === other.customer.covers
    })
  )
}
