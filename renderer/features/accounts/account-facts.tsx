import { useTranslation } from 'react-i18next'
import { PhoneNumber } from '#renderer/ui/dial-button.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { AccountFields } from '#shared/account/account.ts'
import styles from './accounts.module.css'

/** What is known of a customer beside their people. What is not known is not shown. */
export function AccountFacts({ fields }: { fields: AccountFields }) {
  const { t } = useTranslation('accounts')
  const { phone, email, address, documentLanguage, formerNames, note } = fields
  const rows = [
    ['phone', phone],
    ['email', email],
    ['address', address],
    ['documentLanguage', documentLanguage && t(`language.${documentLanguage}`)],
    ['formerNames', formerNames],
    ['note', note],
  ] as const
  const known = rows.filter(([, value]) => value)
  return (
    <PageSection title={t('who')}>
      {known.length === 0 && <p className={styles['soft']}>{t('nothingKnown')}</p>}
      <dl className={styles['facts']}>
        {known.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`field.${name}`)}</dt>
            <dd dir="auto">{name === 'phone' ? <PhoneNumber phone={phone} /> : value}</dd>
          </div>
        ))}
      </dl>
    </PageSection>
  )
}
