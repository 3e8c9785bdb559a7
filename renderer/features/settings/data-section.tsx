import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import styles from './settings-page.module.css'

/** Where the data is, in plain words. */
export function DataSection() {
  const { t } = useTranslation(['settings', 'desk'])
  const { dataFolder } = useEnvironment()
  return (
    <PageSection name="data" title={t('desk:settings.data')}>
      <p>{t('desk:settings.dataLead')}</p>
      <p className={styles['path']}>{dataFolder}</p>
      <ul className={styles['facts']}>
        <li>{t('where.cases')}</li>
        <li>{t('where.leaves')}</li>
        <li>{t('where.remove')}</li>
      </ul>
      <p className={styles['links']}>
        <Link to="/settings/protection">{t('where.toProtection')}</Link>
        <Link to="/settings/copies">{t('where.toCopies')}</Link>
      </p>
    </PageSection>
  )
}
