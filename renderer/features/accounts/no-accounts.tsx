import { useTranslation } from 'react-i18next'
import styles from './accounts.module.css'

/** What keeping customers is good for, and how to begin. Nobody has to. */
export function NoAccounts() {
  const { t } = useTranslation('accounts')
  return (
    <div className={styles['empty']}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.lead')}</p>
      <ul className={styles['ways']}>
        <li>{t('empty.fromCase')}</li>
        <li>{t('empty.fromFile')}</li>
        <li>{t('empty.byHand')}</li>
      </ul>
      <p className={styles['soft']}>{t('empty.neverNeeded')}</p>
    </div>
  )
}
