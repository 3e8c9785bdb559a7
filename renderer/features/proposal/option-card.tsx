import { X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/ui/button.tsx'
import type { CaseId } from '#shared/base/ids.ts'
import type { Money } from '#shared/money/money.ts'
import type { RemedyOption } from '#shared/proposal/option.ts'
import type { ProposalIssue } from '#shared/proposal/proposal.ts'
import { OptionFields } from './option-fields.tsx'
import { type Account, OptionPrivate } from './option-private.tsx'
import type { ProposalChanges } from './proposal-changes.ts'
import styles from './option-card.module.css'

type Props = {
  option: RemedyOption
  number: number
  issues: readonly ProposalIssue[]
  caseId: CaseId
  account: Account
  moneyAtStake: Money | null
  changes: ProposalChanges
  onRemove: (option: RemedyOption, index: number) => void
}

/** One option to work on: what the customer reads, and below it, apart, what stays with us. */
export const OptionCard = memo(function OptionCard(props: Props) {
  const { option, number, issues, caseId, account, moneyAtStake, changes, onRemove } = props
  const { t } = useTranslation('proposal')
  return (
    <article className={styles['card']} aria-labelledby={`option-${option.id}`}>
      <header className={styles['head']}>
        <div>
          <h3 id={`option-${option.id}`}>{t('options.number', { number })}</h3>
          <p className={styles['origin']}>{t(`options.origin.${option.origin}`)}</p>
        </div>
        <Button
          variant="plain"
          size="small"
          aria-label={t('options.remove', { number })}
          onPress={() => onRemove(option, number - 1)}
        >
          <X size={16} aria-hidden />
        </Button>
      </header>
      <OptionFields
        option={option}
        changes={changes}
        hasIssues={issues.length > 0}
        settled={issues.flatMap((issue, index) =>
          option.customer.covers.includes(issue.id) ? [index + 1] : [],
        )}
      />
      <OptionPrivate
        caseId={caseId}
        optionId={option.id}
        ours={option.private}
        account={account}
        moneyAtStake={moneyAtStake}
        changes={changes}
      />
    </article>
  )
})
