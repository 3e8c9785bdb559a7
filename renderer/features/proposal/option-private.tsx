import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { OptionId } from '#shared/base/ids.ts'
import type { CurrencyCode, Money } from '#shared/money/money.ts'
import { maxHeadline, maxText, type PrivateOption } from '#shared/proposal/option.ts'
import { CostLines } from './cost-lines.tsx'
import { OptionWhy } from './option-why.tsx'
import type { ProposalChanges } from './proposal-changes.ts'

type Props = {
  optionId: OptionId
  ours: PrivateOption
  currency: CurrencyCode
  lifetimeValue: Money | null
  /** What is at stake in the case; our cost is held against it. */
  moneyAtStake: Money | null
  changes: ProposalChanges
}

/** Why it was drafted, cost, approval and notes of an option: for us alone. */
export const OptionPrivate = memo(function OptionPrivate(props: Props) {
  const { optionId, ours, currency, lifetimeValue, moneyAtStake, changes } = props
  const { t } = useTranslation('proposal')
  const { costLines, approval, note, why } = ours
  const onChange = (patch: Partial<PrivateOption>) => changes.ourOption(optionId, patch)
  return (
    <PrivateArea label={t('private.costs')}>
      {why && <OptionWhy why={why} />}
      <CostLines
        lines={costLines}
        currency={currency}
        lifetimeValue={lifetimeValue}
        moneyAtStake={moneyAtStake}
        onChange={(lines) => onChange({ costLines: lines })}
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
