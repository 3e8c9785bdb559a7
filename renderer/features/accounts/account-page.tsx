import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useAccount } from '#renderer/data/find-account.ts'
import { useDealingsWith } from '#renderer/data/use-dealings.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CaseLinks } from '#renderer/ui/case-links.tsx'
import { localTimeOf } from '#renderer/ui/local-time.ts'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { OwedList } from '#renderer/ui/owed-list.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { type Account, accountFields } from '#shared/account/account.ts'
import type { AccountId } from '#shared/base/ids.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import { AccountFacts } from './account-facts.tsx'
import { AccountOrders } from './account-orders.tsx'
import { AccountWorth } from './account-worth.tsx'
import styles from './accounts.module.css'
import { ContactList } from './contact-list.tsx'
import { EraseAccount } from './erase-account.tsx'
import { MomentsTrend } from './moments-trend.tsx'

const shownPromises = 10
const shownCases = 20

/** One customer: who they are, what is open, what was, and what they are worth. */
export function AccountPage({ accountId }: { accountId: AccountId }) {
  const { t } = useTranslation('accounts')
  const account = useAccount(accountId)
  if (account === undefined) return null
  return account === null ? <NotFoundPage title={t('notFound')} /> : <Found account={account} />
}

function Found({ account }: { account: Account }) {
  const { t } = useTranslation('accounts')
  const [, go] = useLocation()
  const nowMs = useNow(minuteMs)
  const { cases, calls, owed } = useDealingsWith(account)
  const fields = accountFields(account)
  return (
    <Page
      width="wide"
      title={fields.name || t('unnamed')}
      {...(fields.number === '' ? {} : { subtitle: `${t('field.number')} ${fields.number}` })}
      actions={
        <>
          <Button onPress={() => go(`/accounts/${account.id}/edit`)}>{t('edit')}</Button>
          <Button onPress={() => go(`/cases/new/${account.id}`)}>{t('newCase')}</Button>
        </>
      }
    >
      <div className={styles['columns']}>
        <div>
          <PageSection title={t('promises')}>
            <OwedList owed={owed} nowMs={nowMs} most={shownPromises} isLinked />
          </PageSection>
          <PageSection title={t('cases.title')}>
            {cases === null && <p className={styles['soft']}>{t('cases.looking')}</p>}
            {cases?.length === 0 && <p className={styles['soft']}>{t('cases.none')}</p>}
            {cases && cases.length > 0 && (
              <>
                <Started cases={cases} />
                <CaseLinks cases={cases} nowMs={nowMs} most={shownCases} />
              </>
            )}
          </PageSection>
          <AccountOrders account={account} today={localTimeOf(nowMs).slice(0, 10)} />
          {cases && <MomentsTrend cases={cases} calls={calls} />}
        </div>
        <aside>
          <ContactList account={account} />
          <AccountWorth fields={fields} />
          <AccountFacts fields={fields} />
          <EraseAccount account={account} caseCount={cases?.length ?? 0} />
        </aside>
      </div>
    </Page>
  )
}

/** Who spoke first: to call before they do is the better half of the job. */
function Started({ cases }: { cases: readonly Case[] }) {
  const { t } = useTranslation('accounts')
  const ours = cases.filter(({ direction }) => direction === 'we-call-first').length
  return (
    <p className={styles['soft']}>{t('cases.started', { ours, theirs: cases.length - ours })}</p>
  )
}
