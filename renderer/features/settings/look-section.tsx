import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { ZoomChoice } from './zoom-choice.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { languageChoices } from '#shared/base/language.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'

/** How the windows look, and in which language they speak. */
export function LookSection() {
  const { t } = useTranslation(['desk', 'settings'])
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const change = (patch: SettingsPatch) => void desktop.changeSettings({ patch })
  return (
    <PageSection name="look" title={t('settings.look')}>
      <Choice
        label={t('settings.language')}
        description={t('settings:effect.language')}
        value={settings.language}
        onChange={(language) => change({ language })}
        options={[{ value: 'system', label: t('settings.system') }, ...languageChoices]}
      />
      <Choice
        label={t('settings.theme')}
        description={t('settings:effect.theme')}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
        options={[
          { value: 'system', label: t('settings.system') },
          { value: 'light', label: t('settings.light') },
          { value: 'dark', label: t('settings.dark') },
          { value: 'contrast', label: t('settings.contrast') },
        ]}
      />
      <Choice
        label={t('settings.density')}
        description={t('settings:effect.density')}
        value={settings.density}
        onChange={(density) => change({ density })}
        options={[
          { value: 'comfortable', label: t('settings.comfortable') },
          { value: 'compact', label: t('settings.compact') },
        ]}
      />
      <ZoomChoice setting="deskZoom" />
    </PageSection>
  )
}
