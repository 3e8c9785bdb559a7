import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { showSection } from '#renderer/ui/page-section.tsx'
import type { SettingSection } from '#renderer/ui/setting-sections.ts'
import styles from './settings-page.module.css'

type Props = {
  sections: readonly SettingSection[]
  /** Something is searched for: the settings found stand below their parts. */
  isSearch: boolean
}

/** The parts of the settings beside them, each one press away. */
export function SectionList({ sections, isSearch }: Props) {
  const { t } = useTranslation('settings')
  return (
    <nav className={styles['list']} aria-label={t('sections')}>
      <ul>
        {sections.map(({ name, title, settings }) => (
          <li key={name}>
            <Link to={`/settings/${name}`} onClick={() => showSection(name)}>
              {title}
            </Link>
            {isSearch && settings.length > 0 && (
              <ul className={styles['hits']}>
                {settings.map((setting) => (
                  <li key={setting.name}>{setting.name}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
