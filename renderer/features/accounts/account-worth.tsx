import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { HowReckoned } from '#renderer/ui/lifetime-value-text.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { PrivateArea } from '#renderer/ui/private-area.tsx'
import type { AccountFields } from '#shared/account/account.ts'
import { lifetimeValueOf } from '#shared/account/lifetime-value.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import styles from './accounts.module.css'

/** The lifetime value, and how it was reckoned. For us alone. */
export function AccountWorth({ fields }: { fields: AccountFields }) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const value = lifetimeValueOf(fields)
  return (
    <PageSection title={t('value.title')}>
      <PrivateArea label={t('value.title')}>
        <p className={styles['worth']}>
          <span className={styles['soft']}>{t('value.label')}</span>
          <strong>{value ? formatMoney(value.amount, language) : t('value.unknown')}</strong>
          <span className={styles['soft']}>
            {value ? <HowReckoned value={value} /> : t('value.missing')}
          </span>
        </p>
        <p className={styles['soft']}>{t('value.beside')}</p>
      </PrivateArea>
    </PageSection>
  )
}
