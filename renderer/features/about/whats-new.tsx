import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { type Release, releaseOf } from '#shared/changelog/parse-changelog.ts'
import styles from './about-page.module.css'
import { changelogIn } from './changelog-in.ts'

type Props = { version: string }

/** What this version brought; the earlier ones fold away below it. */
export function WhatsNew({ version }: Props) {
  const { t } = useTranslation('about')
  const { language } = useEnvironment()
  const [releases, setReleases] = useState<readonly Release[]>([])
  useEffect(() => {
    let isWanted = true
    void changelogIn(language).then((read) => isWanted && setReleases(read))
    return () => {
      isWanted = false
    }
  }, [language])
  const own = releaseOf(releases, version)
  const earlier = own ? releases.slice(releases.indexOf(own) + 1) : releases
  return (
    <PageSection title={t('whatsNew.title')} name="new">
      {own && <Changes release={own} />}
      {earlier.length > 0 && (
        <details className={styles['more']}>
          <summary>{t('whatsNew.earlier')}</summary>
          {earlier.map((release) => (
            <div key={release.version}>
              <h3>{t('whatsNew.release', { version: release.version, date: release.date })}</h3>
              <Changes release={release} />
            </div>
          ))}
        </details>
      )}
    </PageSection>
  )
}

function Changes({ release }: { release: Release }) {
  const { t } = useTranslation('about')
  return release.changes.map(({ kind, items }) => (
    <div key={kind} className={styles['group']}>
      <h3>{t(`whatsNew.${kind}`)}</h3>
      <ul className={styles['items']}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </div>
  ))
}
