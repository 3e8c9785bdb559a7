import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { shortcutLabel } from '#renderer/ui/shortcut-label.ts'
import { TextField } from '#renderer/ui/text-field.tsx'
import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import { languageChoices } from '#shared/base/language.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { AppLockSection } from './app-lock-section.tsx'
import { CopiesSection } from './copies-section.tsx'
import { FullExport } from './full-export.tsx'
import { GuidanceSection } from './guidance-section.tsx'
import { ImportSection } from './import-section.tsx'
import { LetterheadSection } from './letterhead-section.tsx'
import { MoneySection } from './money-section.tsx'
import { PrivacySection } from './privacy-section.tsx'
import { ProtectionSection } from './protection-section.tsx'
import { TelephoneSection } from './telephone-section.tsx'
import { TalkSection } from './talk-section.tsx'
import { WorkingDaysSection } from './working-days-section.tsx'
import styles from './settings-page.module.css'

type Props = {
  /** The section somebody was sent to. */
  section?: string | undefined
}

/** Choices of this machine's user. Each takes effect as it is made. */
export function SettingsPage({ section }: Props) {
  const { t } = useTranslation('desk')
  const { settings, summonShortcut, platform, dataFolder } = useEnvironment()
  const desktop = useDesktop()
  const change = (patch: Partial<Settings>) => void desktop.changeSettings({ patch })

  return (
    <Page title={t('nav.settings')}>
      <PageSection name="look" title={t('settings.look')}>
        <Choice
          label={t('settings.language')}
          value={settings.language}
          onChange={(value) => change({ language: value })}
          options={[{ value: 'system', label: t('settings.system') }, ...languageChoices]}
        />
        <Choice
          label={t('settings.theme')}
          value={settings.theme}
          onChange={(value) => change({ theme: value })}
          options={[
            { value: 'system', label: t('settings.system') },
            { value: 'light', label: t('settings.light') },
            { value: 'dark', label: t('settings.dark') },
            { value: 'contrast', label: t('settings.contrast') },
          ]}
        />
        <Choice
          label={t('settings.density')}
          value={settings.density}
          onChange={(value) => change({ density: value })}
          options={[
            { value: 'comfortable', label: t('settings.comfortable') },
            { value: 'compact', label: t('settings.compact') },
          ]}
        />
      </PageSection>

      <PageSection name="you" title={t('settings.you')}>
        <p className={styles['soft']}>{t('settings.youLead')}</p>
        <div className={styles['row']}>
          <SettingText name="repName" />
          <SettingText name="repFirm" />
          <SettingText name="repPhone" />
          <SettingText name="repEmail" />
        </div>
      </PageSection>

      <GuidanceSection />
      <TalkSection />
      <LetterheadSection />

      <MoneySection />

      <WorkingDaysSection />
      <TelephoneSection />
      <ImportSection />

      <PageSection title={t('settings.shortcut')}>
        <p>
          {summonShortcut === null ? (
            t('settings.shortcutTaken')
          ) : (
            <>
              <Kbd>{shortcutLabel(summonShortcut, platform)}</Kbd> {t('settings.shortcutLead')}
            </>
          )}
        </p>
        <p className={styles['soft']}>{t('settings.stays')}</p>
      </PageSection>

      <ProtectionSection isGoneTo={section === 'protection'} />
      <AppLockSection />
      <CopiesSection />
      <FullExport />
      <PrivacySection />

      <PageSection name="data" title={t('settings.data')}>
        <p className={styles['soft']}>{t('settings.dataLead')}</p>
        <p className={styles['path']}>{dataFolder}</p>
      </PageSection>
    </Page>
  )
}

function SettingText({ name }: { name: 'repName' | 'repFirm' | 'repPhone' | 'repEmail' }) {
  const { t } = useTranslation('desk')
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const [value, onChange] = useWrittenThrough(
    settings[name],
    (typed) => void desktop.changeSettings({ patch: { [name]: typed } }),
  )
  return (
    <TextField label={t(`settings.${name}`)} value={value} onChange={onChange} maxLength={200} />
  )
}
