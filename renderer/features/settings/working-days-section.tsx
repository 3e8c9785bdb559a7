import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { CheckGroup } from '#renderer/ui/check-group.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import { countryChoices, weekdayChoices } from '#shared/calendar/calendar-choices.ts'
import { holidayYears } from '#shared/calendar/holidays.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import { QuietHours } from './quiet-hours.tsx'
import styles from './settings-page.module.css'
import { timeChoices } from './time-choices.ts'

/** When the user works, and when they want to be reminded. */
export function WorkingDaysSection() {
  const { t } = useTranslation(['desk', 'settings'])
  const { settings, language } = useEnvironment()
  const desktop = useDesktop()
  const { country, workingDays, opensAt, closesAt, reminders } = settings
  const change = (patch: SettingsPatch) => void desktop.changeSettings({ patch })
  return (
    <PageSection name="working" title={t('working.title')}>
      <p className={styles['soft']}>{t('working.lead')}</p>
      <CheckGroup
        label={t('working.days')}
        description={t('working.daysHint')}
        value={workingDays.map(String)}
        onChange={(days) => {
          if (days.length > 0) change({ workingDays: days.map(Number).toSorted((a, b) => a - b) })
        }}
        options={weekdayChoices(language)}
      />
      <div className={styles['row']}>
        <SelectField
          label={t('working.opensAt')}
          description={t('settings:effect.opensAt')}
          value={opensAt}
          onChange={(time) => change({ opensAt: time })}
          options={timeChoices(opensAt, (time) => time < closesAt)}
        />
        <SelectField
          label={t('working.closesAt')}
          description={t('settings:effect.closesAt')}
          value={closesAt}
          onChange={(time) => change({ closesAt: time })}
          options={timeChoices(closesAt, (time) => time > opensAt)}
        />
      </div>
      <div className={styles['row']}>
        <SelectField
          label={t('working.country')}
          description={t('working.countryHint', { year: holidayYears.last })}
          value={country}
          onChange={(chosen) => change({ country: chosen })}
          options={[{ value: 'none', label: t('working.noCountry') }, ...countryChoices(language)]}
        />
      </div>
      <Choice
        label={t('working.reminders')}
        description={t('working.remindersHint')}
        value={reminders ? 'on' : 'off'}
        onChange={(value) => change({ reminders: value === 'on' })}
        options={[
          { value: 'on', label: t('working.remindersOn') },
          { value: 'off', label: t('working.remindersOff') },
        ]}
      />
      {reminders && <QuietHours />}
    </PageSection>
  )
}
