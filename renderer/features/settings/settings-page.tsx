import { type ComponentType, memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '#renderer/ui/page.tsx'
import {
  type SectionName,
  sectionsAbout,
  useSettingSections,
} from '#renderer/ui/setting-sections.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { AboutSection } from './about-section.tsx'
import { AppLockSection } from './app-lock-section.tsx'
import { CompanionSection } from './companion-section.tsx'
import { CopiesSection } from './copies-section.tsx'
import { DataSection } from './data-section.tsx'
import { FullExport } from './full-export.tsx'
import { GuidanceSection } from './guidance-section.tsx'
import { ImportSection } from './import-section.tsx'
import { LetterheadSection } from './letterhead-section.tsx'
import { LookSection } from './look-section.tsx'
import { MoneySection } from './money-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { ProtectionSection } from './protection-section.tsx'
import { SectionList } from './section-list.tsx'
import styles from './settings-page.module.css'
import { ShortcutsSection } from './shortcuts-section.tsx'
import { TalkSection } from './talk-section.tsx'
import { TeamSection } from './team-section.tsx'
import { TelephoneSection } from './telephone-section.tsx'
import { UpdatesSection } from './updates-section.tsx'
import { WorkingDaysSection } from './working-days-section.tsx'
import { YouSection } from './you-section.tsx'

const parts: Readonly<Record<SectionName, ComponentType>> = {
  look: LookSection,
  companion: CompanionSection,
  shortcuts: ShortcutsSection,
  guidance: GuidanceSection,
  talk: TalkSection,
  telephone: TelephoneSection,
  you: YouSection,
  letterhead: LetterheadSection,
  money: MoneySection,
  working: WorkingDaysSection,
  team: TeamSection,
  import: ImportSection,
  protection: ProtectionSection,
  'app-lock': AppLockSection,
  copies: CopiesSection,
  everything: FullExport,
  privacy: PrivacySection,
  data: DataSection,
  updates: UpdatesSection,
  about: AboutSection,
}

/** Looking for another one changes nothing in it. */
const Part = memo(function Part({ name }: { name: SectionName }) {
  const Content = parts[name]
  return <Content />
})

type Props = {
  /** The part somebody was sent to. */
  section?: string | undefined
}

/** Choices of this machine's user. Each takes effect as it is made. */
export function SettingsPage({ section }: Props) {
  const { t } = useTranslation(['settings', 'desk'])
  const sections = useSettingSections()
  const [search, setSearch] = useState({ typed: '', at: section })
  // Whoever is sent to a part sees it, whatever was searched for before.
  if (search.at !== section) setSearch({ typed: '', at: section })
  const { typed } = search
  const found = sectionsAbout(sections, typed)
  const isSearch = typed.trim() !== ''
  return (
    <Page title={t('desk:nav.settings')} width="wide">
      <div className={styles['columns']}>
        <div className={styles['side']}>
          <TextField
            type="search"
            label={t('search')}
            value={typed}
            onChange={(text) => setSearch({ typed: text, at: section })}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setSearch({ typed: '', at: section })
              else event.continuePropagation()
            }}
          />
          <p className={styles['found']} role="status">
            {isSearch && (found.length > 0 ? t('found', { count: found.length }) : t('nothing'))}
          </p>
          <SectionList sections={found} isSearch={isSearch} />
        </div>
        <div className={styles['parts']}>
          {found.map(({ name }) => (
            <Part key={name} name={name} />
          ))}
        </div>
      </div>
    </Page>
  )
}
