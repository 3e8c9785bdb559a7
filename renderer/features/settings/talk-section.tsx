import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { useCallShortcutLabels } from '#renderer/ui/use-call-shortcut-labels.ts'
import { talkMeterSchema } from '#shared/settings/settings.ts'
import { givesFarSide } from '#shared/talk/far-side.ts'
import styles from './settings-page.module.css'

const consent = ['lead', 'measures', 'keeps', 'when', 'tell', 'headset'] as const

/** The talk meter, off until it is switched on here, beside what one says yes to by that. */
export function TalkSection() {
  const { t } = useTranslation(['talk', 'settings'])
  const { settings, platform } = useEnvironment()
  const desktop = useDesktop()
  const keys = useCallShortcutLabels()
  const canHearThem = givesFarSide(platform)
  return (
    <PageSection name="talk" title={t('settings.title')}>
      <div className={styles['consent']}>
        {consent.map((name) => (
          <p key={name}>{t(`settings.${name}`, { key: keys['talk-meter'] })}</p>
        ))}
      </div>
      <Choice
        label={t('settings.meter')}
        description={t('settings:effect.meter')}
        value={settings.talkMeter}
        onChange={(talkMeter) => void desktop.changeSettings({ patch: { talkMeter } })}
        options={talkMeterSchema.options.map((value) => ({ value, label: t(`settings.${value}`) }))}
      />
      <Choice
        label={t('settings.them')}
        description={canHearThem ? t('settings.themHint') : t('settings.themNotHere')}
        isDisabled={!canHearThem || settings.talkMeter === 'off'}
        value={canHearThem && settings.talkHearsThem ? 'on' : 'off'}
        onChange={(value) =>
          void desktop.changeSettings({ patch: { talkHearsThem: value === 'on' } })
        }
        options={[
          { value: 'off', label: t('settings.themOff') },
          { value: 'on', label: t('settings.themOn') },
        ]}
      />
    </PageSection>
  )
}
