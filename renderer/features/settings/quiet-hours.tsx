import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import styles from './settings-page.module.css'
import { timeChoices } from './time-choices.ts'

/** Offered when quiet hours are switched on. */
const usual = { quietFrom: '18:00', quietUntil: '08:00' }
const none = { quietFrom: null, quietUntil: null }

/** The hours in which nothing reminds; they may go over midnight. */
export function QuietHours() {
  const { t } = useTranslation(['desk', 'settings'])
  const { settings } = useEnvironment()
  const desktop = useDesktop()
  const { quietFrom, quietUntil } = settings
  const change = (patch: SettingsPatch) => void desktop.changeSettings({ patch })
  const isQuiet = quietFrom !== null && quietUntil !== null
  return (
    <>
      <Choice
        label={t('working.quiet')}
        description={t('settings:effect.quiet')}
        value={isQuiet ? 'some' : 'none'}
        onChange={(value) => change(value === 'some' ? usual : none)}
        options={[
          { value: 'some', label: t('working.quietSome') },
          { value: 'none', label: t('working.quietNone') },
        ]}
      />
      {isQuiet && (
        <div className={styles['row']}>
          <SelectField
            label={t('working.quietFrom')}
            value={quietFrom}
            onChange={(time) => change({ quietFrom: time })}
            options={timeChoices(quietFrom, (time) => time !== quietUntil)}
          />
          <SelectField
            label={t('working.quietUntil')}
            value={quietUntil}
            onChange={(time) => change({ quietUntil: time })}
            options={timeChoices(quietUntil, (time) => time !== quietFrom)}
          />
        </div>
      )}
    </>
  )
}
