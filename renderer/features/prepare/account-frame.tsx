import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Dealings } from '#renderer/data/use-dealings.ts'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { CaseLinks } from '#renderer/ui/case-links.tsx'
import { HowReckoned } from '#renderer/ui/lifetime-value-text.tsx'
import { OwedList } from '#renderer/ui/owed-list.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { type Account, accountFields } from '#shared/account/account.ts'
import { lifetimeValueOf } from '#shared/account/lifetime-value.ts'
import { formatMoney } from '#shared/money/format-money.ts'
import styles from './prepare-page.module.css'

type Props = { dealings: Dealings; nowMs: number }

const shownPromises = 3
const shownCases = 5

/** What they are worth, what is open with them and what was before, so that they never tell it twice. */
export function AccountFrame({ dealings, nowMs }: Props) {
  const { t } = useTranslation('prepare')
  const { account, otherCases, owed } = dealings
  return (
    <PageSection title={t('account.title')}>
      {account && <Worth account={account} />}
      <OwedList owed={owed} nowMs={nowMs} most={shownPromises} />
      <h3 className={styles['small']}>{t('account.others')}</h3>
      {otherCases === null && <p className={styles['soft']}>{t('account.looking')}</p>}
      {otherCases?.length === 0 && <p className={styles['soft']}>{t('account.noOthers')}</p>}
      {otherCases && otherCases.length > 0 && (
        <CaseLinks cases={otherCases} nowMs={nowMs} most={shownCases} />
      )}
    </PageSection>
  )
}

function Worth({ account }: { account: Account }) {
  const { t } = useTranslation('accounts')
  const { language } = useEnvironment()
  const fields = accountFields(account)
  const value = lifetimeValueOf(fields)
  return (
    <p className={styles['worth']} data-private>
      <Link to={`/accounts/${account.id}`}>{fields.name}</Link>
      <span>
        {t('value.label')}{' '}
        <strong>{value ? formatMoney(value.amount, language) : t('value.unknown')}</strong>
      </span>
      {value && (
        <span className={styles['soft']}>
          <HowReckoned value={value} />
        </span>
      )}
    </p>
  )
}
