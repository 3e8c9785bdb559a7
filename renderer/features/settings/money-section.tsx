import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { TaxField } from '#renderer/ui/tax-field.tsx'
import { currencyChoices } from '#shared/money/currency-choices.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import styles from './settings-page.module.css'

/** In what the firm counts, what the user may promise alone, and whether amounts hold tax. */
export function MoneySection() {
  const { t } = useTranslation(['desk', 'settings'])
  const { settings, language } = useEnvironment()
  const desktop = useDesktop()
  const change = (patch: SettingsPatch) => void desktop.changeSettings({ patch })
  return (
    <PageSection name="money" title={t('settings.money')}>
      <p className={styles['soft']}>{t('settings.moneyLead')}</p>
      <div className={styles['row']}>
        <SelectField
          label={t('settings.currency')}
          description={t('settings:effect.currency')}
          value={settings.currency}
          onChange={(currency) => change({ currency })}
          options={currencyChoices(settings.currency, language)}
        />
        <AmountField
          description={t('settings:effect.authorityLimit')}
          label={(currency) => t('settings.authorityLimit', { currency })}
          amount={settings.authorityLimit}
          currency={settings.currency}
          onChange={(authorityLimit) => change({ authorityLimit })}
        />
      </div>
      <TaxField
        tax={settings.tax}
        description={t('settings:effect.tax')}
        onChange={(tax) => change({ tax })}
      />
    </PageSection>
  )
}
