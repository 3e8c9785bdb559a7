import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { SelectField } from '#renderer/ui/select-field.tsx'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import styles from './settings-page.module.css'

type Countries = { readonly value: string; readonly label: string }[]

/** Where numbers without a country code are from, and how the telephone is asked to dial. */
export function TelephoneSection() {
  const { t } = useTranslation('phone')
  const { settings, language, systemCountry } = useEnvironment()
  const desktop = useDesktop()
  const [countries, setCountries] = useState<Countries>([])
  const change = (patch: SettingsPatch) => void desktop.changeSettings({ patch })

  useEffect(() => {
    let isWanted = true
    void import('#shared/phone/phone-countries.ts').then(({ phoneCountryChoices }) => {
      if (isWanted) setCountries(phoneCountryChoices(language))
    })
    return () => {
      isWanted = false
    }
  }, [language])

  const ofSystem = countries.find(({ value }) => value === systemCountry)?.label
  return (
    <PageSection title={t('settings.title')}>
      <p className={styles['soft']}>{t('settings.lead')}</p>
      <div className={styles['row']}>
        <SelectField
          label={t('settings.country')}
          description={t('settings.countryHint')}
          value={settings.phoneCountry}
          onChange={(phoneCountry) => change({ phoneCountry })}
          options={[
            {
              value: 'system',
              label: ofSystem
                ? t('settings.countryOfSystem', { country: ofSystem })
                : t('settings.noCountry'),
            },
            ...countries,
          ]}
        />
      </div>
      <Choice
        label={t('settings.dialWith')}
        description={t('settings.dialWithHint')}
        value={settings.dialWith}
        onChange={(dialWith) => change({ dialWith })}
        options={[
          { value: 'tel', label: 'tel:' },
          { value: 'callto', label: 'callto:' },
        ]}
      />
      <p className={styles['soft']}>{t('settings.link')}</p>
      <p className={styles['path']}>{'tanto://call?phone=…&name=…&ref=…'}</p>
    </PageSection>
  )
}
