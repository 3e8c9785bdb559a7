import { useTranslation } from 'react-i18next'
import { useWrittenThrough } from '#renderer/data/use-written-through.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { TextField } from '#renderer/ui/text-field.tsx'
import styles from './settings-page.module.css'

const fields = ['repName', 'repFirm', 'repPhone', 'repEmail'] as const

/** Who stands under letters and proposals. */
export function YouSection() {
  const { t } = useTranslation('desk')
  return (
    <PageSection name="you" title={t('settings.you')}>
      <p className={styles['soft']}>{t('settings.youLead')}</p>
      <div className={styles['row']}>
        {fields.map((name) => (
          <SettingText key={name} name={name} />
        ))}
      </div>
    </PageSection>
  )
}

function SettingText({ name }: { name: (typeof fields)[number] }) {
  const { t } = useTranslation(['desk', 'settings'])
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const [value, onChange] = useWrittenThrough(
    settings[name],
    (typed) => void desktop.changeSettings({ patch: { [name]: typed } }),
  )
  return (
    <TextField
      label={t(`settings.${name}`)}
      description={t(`settings:effect.${name}`)}
      value={value}
      onChange={onChange}
      maxLength={200}
    />
  )
}
