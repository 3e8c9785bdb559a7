import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '#renderer/ui/button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import styles from './settings-page.module.css'

/** Where files are taken in, and taken back. */
export function ImportSection() {
  const { t } = useTranslation('import')
  const [, go] = useLocation()
  return (
    <PageSection name="import" title={t('settings.title')}>
      <p className={styles['soft']}>{t('settings.lead')}</p>
      <div>
        <Button onPress={() => go('/import')}>{t('settings.open')}</Button>
      </div>
    </PageSection>
  )
}
