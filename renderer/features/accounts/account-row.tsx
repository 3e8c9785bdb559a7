import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AccountLine } from '#renderer/data/use-account-lines.ts'
import type { Trouble } from '#renderer/data/use-troubles.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { personName } from '#shared/case/person-name.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import styles from './account-list.module.css'

/** A customer with what is wrong now. */
export type Listed = AccountLine & Trouble

export const AccountRow = memo(function AccountRow(props: { line: Listed; tabIndex: 0 | -1 }) {
  const { line, tabIndex } = props
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const { name, number, contact, phone, lifetimeValue, openCases, latePromises } = line
  return (
    <Link to={`/accounts/${line.id}`} className={styles['row']} tabIndex={tabIndex}>
      <span className={styles['who']}>
        <strong className={styles['cut']}>{name || t('unnamed')}</strong>
        <span className={styles['soft']}>
          {[number, personName(contact, language), phone].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles['trouble']}>
        {latePromises > 0 && <b className={styles['late']}>{t('late', { count: latePromises })}</b>}
        {openCases > 0 && <span>{t('open', { count: openCases })}</span>}
      </span>
      <span className={styles['value']} data-private>
        {lifetimeValue && (
          <>
            <span className={styles['soft']}>{t('value.short')}</span>
            {formatMoney(lifetimeValue, language)}
          </>
        )}
      </span>
    </Link>
  )
})
