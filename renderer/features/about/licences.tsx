import { useTranslation } from 'react-i18next'
import { useRenewed } from '#renderer/desktop/use-renewed.ts'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import styles from './about-page.module.css'

/** What Tanto is made of, each part with the text of its licence folded away. */
export function Licences() {
  const { t } = useTranslation('about')
  const { value: licences } = useRenewed(allLicences)
  return (
    <PageSection title={t('licences.title')} name="licences" isReady={licences !== undefined}>
      {licences && (
        <p className={styles['soft']}>
          {licences.length === 0
            ? t('licences.none')
            : t('licences.lead', { count: licences.length })}
        </p>
      )}
      {licences && licences.length > 0 && (
        <details className={styles['more']}>
          <summary>{t('licences.all')}</summary>
          <ul className={styles['licences']}>
            {licences.map(({ name, version, licence, text }) => (
              <li key={`${name} ${version}`}>
                <details>
                  <summary>
                    <span className={styles['part']}>{name}</span> {version}, {licence}
                  </summary>
                  <pre>{text || t('licences.noText')}</pre>
                </details>
              </li>
            ))}
          </ul>
        </details>
      )}
    </PageSection>
  )
}

const allLicences = (desktop: DesktopBridge) => desktop.licences({})
