import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { keepAccount, writeAccount } from '#renderer/data/account-acts.ts'
import { useAccount } from '#renderer/data/find-account.ts'
import { useStore } from '#renderer/data/store.tsx'
import { NotFoundPage } from '#renderer/ui/not-found-page.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { type Account, accountFields, noAccountFields } from '#shared/account/account.ts'
import { changedFields } from '#shared/account/account-form.ts'
import type { AccountId } from '#shared/base/ids.ts'
import { AccountForm } from './account-form.tsx'

export function NewAccountPage() {
  const { t } = useTranslation('accounts')
  const store = useStore()
  const [, go] = useLocation()
  return (
    <Page title={t('form.newTitle')} subtitle={t('form.lead')}>
      <AccountForm
        before={noAccountFields}
        onSave={(fields) =>
          go(`/accounts/${keepAccount(store, changedFields(noAccountFields, fields))}`)
        }
        onCancel={() => go('/accounts')}
      />
    </Page>
  )
}

export function EditAccountPage({ accountId }: { accountId: AccountId }) {
  const { t } = useTranslation('accounts')
  const account = useAccount(accountId)
  if (account === undefined) return null
  return account ? <Edit account={account} /> : <NotFoundPage title={t('notFound')} />
}

function Edit({ account }: { account: Account }) {
  const { t } = useTranslation('accounts')
  const store = useStore()
  const [, go] = useLocation()
  const before = accountFields(account)
  const back = () => go(`/accounts/${account.id}`)
  return (
    <Page title={t('form.editTitle', { name: before.name || t('unnamed') })}>
      <AccountForm
        before={before}
        onSave={(fields) => {
          writeAccount(store, account.id, changedFields(before, fields))
          back()
        }}
        onCancel={back}
      />
    </Page>
  )
}
