import { useTranslation } from 'react-i18next'
import { usePlaybook } from '#renderer/data/playbook.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { intensitySchema } from '#shared/method/intensity.ts'
import { textIn } from '#shared/method/localized.ts'
import styles from './settings-page.module.css'

/** How much the companion says in a call, and what it was told never to say again. */
export function GuidanceSection() {
  const { t } = useTranslation(['guidance', 'settings'])
  const { settings, language } = useEnvironment()
  const playbook = usePlaybook()
  const desktop = useDesktop()
  const { mutedNudges } = settings
  const titleOf = (id: string) => {
    const rule = playbook.nudges.find((known) => known.id === id)
    return rule ? textIn(rule.title, language) : t('settings.gone')
  }
  const bringBack = (id: string) =>
    void desktop.changeSettings({
      patch: { mutedNudges: mutedNudges.filter((muted) => muted !== id) },
    })
  return (
    <PageSection name="guidance" title={t('settings.title')}>
      <Choice
        label={t('settings.intensity')}
        description={t('settings.intensityHint')}
        value={settings.promptIntensity}
        onChange={(promptIntensity) => void desktop.changeSettings({ patch: { promptIntensity } })}
        options={intensitySchema.options.map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      <Choice
        label={t('settings.voice')}
        description={t('settings.voiceHint')}
        value={settings.rehearsalVoice ? 'heard' : 'read'}
        onChange={(value) =>
          void desktop.changeSettings({ patch: { rehearsalVoice: value === 'heard' } })
        }
        options={[
          { value: 'heard', label: t('settings.heard') },
          { value: 'read', label: t('settings.read') },
        ]}
      />
      <h3>{t('settings.muted')}</h3>
      <p className={styles['soft']}>
        {t(mutedNudges.length === 0 ? 'settings.noneMuted' : 'settings:effect.muted')}
      </p>
      <ul>
        {mutedNudges.map((id) => (
          <li key={id} className={styles['muted']}>
            <span>{titleOf(id)}</span>
            <Button
              variant="plain"
              size="small"
              aria-label={`${t('settings.bringBack')}: ${titleOf(id)}`}
              onPress={() => bringBack(id)}
            >
              {t('settings.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </PageSection>
  )
}
