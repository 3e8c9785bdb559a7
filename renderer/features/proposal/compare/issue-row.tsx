import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckCell } from '#renderer/ui/check-cell.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { EntryId, OptionId } from '#shared/base/ids.ts'
import { type CustomerOption, maxText, type RemedyOption } from '#shared/proposal/option.ts'
import type { ProposalIssue } from '#shared/proposal/proposal.ts'
import styles from './compare.module.css'

/** What can be changed in the table. */
export type IssueChanges = {
  readonly wordIssue: (issueId: EntryId, text: string) => void
  readonly option: (optionId: OptionId, patch: Partial<CustomerOption>) => void
}

type Props = {
  issue: ProposalIssue
  number: number
  options: readonly RemedyOption[]
  changes: IssueChanges
}

/** One issue: its words for the customer, which began as the rep's own line, and what settles it. */
export const IssueRow = memo(function IssueRow({ issue, number, options, changes }: Props) {
  const { t } = useTranslation('proposal')
  return (
    <tr>
      <th scope="row">
        <div className={styles['issue']}>
          <span className={styles['rank']}>{number}</span>
          <TextField
            label={t('coverage.wording', { number })}
            isLabelUnseen
            value={issue.text}
            multiline
            maxLength={maxText}
            onChange={(text) => changes.wordIssue(issue.id, text)}
          />
        </div>
      </th>
      {options.map((option, index) => (
        <td key={option.id}>
          <CheckCell
            label={t('coverage.covers', { number: index + 1, issue: issue.text })}
            isSelected={option.customer.covers.includes(issue.id)}
            onChange={(isCovered) =>
              changes.option(option.id, { covers: withIssue(option, issue, isCovered) })
            }
          />
        </td>
      ))}
    </tr>
  )
})

function withIssue({ customer }: RemedyOption, issue: ProposalIssue, isCovered: boolean) {
  const others = customer.covers.filter((id) => id !== issue.id)
  return isCovered ? [...others, issue.id] : others
}
