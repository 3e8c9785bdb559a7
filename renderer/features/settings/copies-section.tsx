import { useTranslation } from 'react-i18next'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { BackUp, WhatOpensIt } from './back-up.tsx'
import { RestoreBackup } from './restore-backup.tsx'
import { Snapshots } from './snapshots.tsx'
import styles from './data-settings.module.css'

/** The copies of the data: on this computer, and wherever the user takes them. */
export function CopiesSection() {
  const { t } = useTranslation(['data', 'settings'])
  return (
    <PageSection name="copies" title={t('copies.title')}>
      <p className={styles['soft']}>{t('settings:effect.copies')}</p>
      <Snapshots />
      <div className={styles['part']}>
        <h3>{t('backup.title')}</h3>
        <p className={styles['soft']}>{t('backup.lead')}</p>
        <WhatOpensIt />
        <div className={styles['ways']}>
          <BackUp />
          <RestoreBackup />
        </div>
      </div>
    </PageSection>
  )
}
