import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import styles from './about-page.module.css'
import { Diagnostics } from './diagnostics.tsx'
import { Licences } from './licences.tsx'
import { WhatsNew } from './whats-new.tsx'

/** Which Tanto this is, what helps whoever helps, what it is made of, and, the longest, what is new. */
export function AboutPage() {
  const { t } = useTranslation('about')
  const { value: about } = useRenewed(aboutApp)
  return (
    <Page title={t('title')} subtitle={about && t('version', { version: about.version })}>
      <PageSection label={t('title')} name="version" isReady={about !== undefined}>
        {about && <Facts about={about} />}
        <nav className={styles['links']} aria-label={t('more')}>
          <Link to="/settings/about">{t('backToSettings')}</Link>
          <Link to="/settings/data">{t('toData')}</Link>
          <Link to="/settings/protection">{t('toProtection')}</Link>
          <Link to="/settings/updates">{t('toUpdates')}</Link>
        </nav>
      </PageSection>
      <Diagnostics />
      <Licences />
      {about && <WhatsNew version={about.version} />}
    </Page>
  )
}

function Facts({ about }: { about: Awaited<ReturnType<typeof aboutApp>> }) {
  const { t } = useTranslation('about')
  const { dataFolder } = useEnvironment()
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{t('runs')}</dt>
        <dd>{t('runsOn', about)}</dd>
        <dt>{t('system')}</dt>
        <dd>{about.system}</dd>
        <dt>{t('dataFolder')}</dt>
        <dd className={styles['path']}>{dataFolder}</dd>
        <dt>{t('licence')}</dt>
        <dd>{t('mit')}</dd>
      </dl>
      {about.isTestRuntime && <p className={styles['warning']}>{t('testRuntime')}</p>}
    </>
  )
}

const aboutApp = (desktop: DesktopBridge) => desktop.aboutApp({})
