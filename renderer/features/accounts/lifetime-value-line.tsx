import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { AccountFields } from '#shared/account/account.ts'
import { lifetimeValueOf } from '#shared/account/lifetime-value.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import styles from './accounts.module.css'

/** What a customer is worth, on one line; nothing where it is not known. */
export function LifetimeValueLine({ fields }: { fields: AccountFields }) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const value = lifetimeValueOf(fields)
  return (
    value && (
      <span className={styles['soft']} data-private>
        {t('value.label')} {formatMoney(value.amount, language)}
      </span>
    )
  )
}
