import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import styles from './settings-page.module.css'

/** Which version this is, and the way to all that is told about it. */
export function AboutSection() {
  const { t } = useTranslation('about')
  const { value: about } = useRenewed(aboutApp)
  return (
    <PageSection name="about" title={t('title')}>
      {about && <p>{t('version', { version: about.version })}</p>}
      <p className={styles['links']}>
        <Link to="/about/new">{t('whatsNew.title')}</Link>
        <Link to="/about/diagnostics">{t('diagnostics.title')}</Link>
        <Link to="/about/licences">{t('licences.title')}</Link>
      </p>
    </PageSection>
  )
}

const aboutApp = (desktop: DesktopBridge) => desktop.aboutApp({})
