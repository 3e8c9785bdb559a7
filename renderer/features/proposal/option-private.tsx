import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { CaseId, OptionId } from '#shared/base/ids.ts'
import type { Money } from '#shared/money/money.ts'
import { maxHeadline, maxText, type PrivateOption } from '#shared/proposal/option.ts'
import type { PrivateProposal } from '#shared/proposal/proposal.ts'
import { netCosts } from '#shared/remedy/net-costs.ts'
import { CostBounds } from './cost-bounds.tsx'
import { CostLines } from './cost-lines.tsx'
import { CostTotal } from './cost-total.tsx'
import { OptionWhy } from './option-why.tsx'
import type { ProposalChanges } from './proposal-changes.ts'

type Props = {
  caseId: CaseId
  optionId: OptionId
  ours: PrivateOption
  account: Account
  /** What is at stake in the case; our cost is held against it. */
  moneyAtStake: Money | null
  changes: ProposalChanges
}

/** What holds for the costs of all options alike. */
export type Account = Pick<PrivateProposal, 'currency' | 'lifetimeValue' | 'tax'>

/** Why it was drafted, cost, approval and notes of an option: for us alone. */
export const OptionPrivate = memo(function OptionPrivate(props: Props) {
  const { caseId, optionId, ours, account, moneyAtStake, changes } = props
  const { t } = useTranslation('proposal')
  const { costLines, approval, note, why } = ours
  const tax = account.tax ?? null
  const onChange = (patch: Partial<PrivateOption>) => changes.ourOption(optionId, patch)
  return (
    <PrivateArea label={t('private.costs')}>
      {why && <OptionWhy why={why} />}
      <CostLines
        lines={costLines}
        currency={account.currency}
        onChange={(lines) => onChange({ costLines: lines })}
      >
        <CostTotal lines={costLines} tax={tax} lifetimeValue={account.lifetimeValue} />
      </CostLines>
      <CostBounds
        caseId={caseId}
        optionId={optionId}
        costs={netCosts(costLines, tax)}
        moneyAtStake={moneyAtStake}
      />
      <TextField
        label={t('private.approval')}
        value={approval}
        maxLength={maxHeadline}
        onChange={(value) => onChange({ approval: value })}
      />
      <TextField
        label={t('private.note')}
        value={note}
        multiline
        maxLength={maxText}
        onChange={(value) => onChange({ note: value })}
      />
    </PrivateArea>
  )
})
