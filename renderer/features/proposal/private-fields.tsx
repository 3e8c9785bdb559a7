import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TaxField } from '#renderer/ui/tax-field.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import { currencyChoices } from '#shared/money/currency-choices.ts'
import { maxText } from '#shared/proposal/option.ts'
import type { PrivateProposal } from '#shared/proposal/proposal.ts'
import type { ProposalChanges } from './proposal-changes.ts'
import styles from './proposal-builder.module.css'

type Props = { ours: PrivateProposal; changes: ProposalChanges }

/** What we keep in mind and never write: the account's value, who leans on the buyer, the worst. */
export const PrivateFields = memo(function PrivateFields({ ours, changes }: Props) {
  const { t } = useTranslation('proposal')
  const { language } = useEnvironment()
  return (
    <section className={styles['section']} aria-labelledby="ours">
      <h2 id="ours">{t('private.heading')}</h2>
      <PrivateArea label={t('private.heading')}>
        <div className={styles['row']}>
          <SelectField
            label={t('private.currency')}
            value={ours.currency}
            onChange={(currency) => changes.ours({ currency })}
            options={currencyChoices(ours.currency, language)}
          />
          <AmountField
            label={(own) => t('private.lifetimeValue', { currency: own })}
            amount={ours.lifetimeValue}
            currency={ours.currency}
            onChange={(lifetimeValue) => changes.ours({ lifetimeValue })}
          />
        </div>
        <TaxField
          tax={ours.tax ?? null}
          description={t('private.taxHint')}
          onChange={(tax) => changes.ours({ tax })}
        />
        <TextField
          label={t('private.pressures')}
          value={ours.pressures}
          multiline
          maxLength={maxText}
          onChange={(pressures) => changes.ours({ pressures })}
        />
        <TextField
          name="worstCase"
          label={t('private.worstCase')}
          description={t('private.worstCaseHint')}
          value={ours.worstCase}
          multiline
          maxLength={maxText}
          onChange={(worstCase) => changes.ours({ worstCase })}
        />
      </PrivateArea>
    </section>
  )
})
