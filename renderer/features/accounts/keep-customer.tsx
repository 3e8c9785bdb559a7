import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { keepCustomerOf } from '#renderer/data/account-acts.ts'
import { useAccountOf } from '#renderer/data/find-account.ts'
import { useCase } from '#renderer/data/queries.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useIsShared } from '#renderer/data/team/use-team.ts'
import { Button } from '#renderer/ui/button.tsx'
import { accountFields } from '#shared/account/account.ts'
import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { LifetimeValueLine } from './lifetime-value-line.tsx'
import styles from './accounts.module.css'

/** The customer of a case: the way to them, or to keep them. */
export function KeepCustomer({ caseId }: { caseId: CaseId }) {
  const found = useCase(caseId)
  return found && found.customer.trim() !== '' && found.binnedAtMs === null ? (
    <CustomerOf found={found} />
  ) : null
}

function CustomerOf({ found }: { found: Case }) {
  const { t } = useTranslation('accounts')
  const store = useStore()
  const [, go] = useLocation()
  const account = useAccountOf(found.customer)
  const isShared = useIsShared(found.id)
  const keep = () => {
    go(`/accounts/${keepCustomerOf(store, found)}`)
    if (isShared) store.team.named(found.customer)
  }
  if (account === undefined) return null
  return (
    <p className={styles['customer']}>
      {account ? (
        <>
          <Link to={`/accounts/${account.id}`}>{accountFields(account).name}</Link>
          <LifetimeValueLine fields={accountFields(account)} />
        </>
      ) : (
        <>
          <Button size="small" onPress={keep}>
            {t('keep.do')}
          </Button>
          <span className={styles['soft']}>{t('keep.hint')}</span>
        </>
      )}
    </p>
  )
}
