import { useTranslation } from 'react-i18next'
import { TextField } from '#renderer/ui/text-field.tsx'
import type { CurrencyCode, Money } from '#shared/money/money.ts'
import {
  maxHeadline,
  maxText,
  type PrivateOption,
  type RemedyOption,
} from '#shared/proposal/option.ts'
import { CostLines } from './cost-lines.tsx'
import { PrivateArea } from './private-area.tsx'

type Props = {
  option: RemedyOption
  currency: CurrencyCode
  lifetimeValue: Money | null
  onChange: (patch: Partial<PrivateOption>) => void
}

/** Cost, approval and notes of an option: for us alone. */
export function OptionPrivate({ option, currency, lifetimeValue, onChange }: Props) {
  const { t } = useTranslation('proposal')
  const { costLines, approval, note } = option.private
  return (
    <PrivateArea label={t('private.costs')}>
      <CostLines
        lines={costLines}
        currency={currency}
        lifetimeValue={lifetimeValue}
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
}
