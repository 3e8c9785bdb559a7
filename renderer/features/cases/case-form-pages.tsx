import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { caseDetailsOf } from '#renderer/data/account-acts.ts'
import { useAccount } from '#renderer/data/find-account.ts'
import { useCase } from '#renderer/data/queries.ts'
import { openCase, unknownCaseDetails } from '#renderer/data/start-call.ts'
import { useStore } from '#renderer/data/store.tsx'
import { useJoinedTeam } from '#renderer/data/team/use-colleagues.ts'
import { useStartCall } from '#renderer/data/use-start-call.ts'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { type Account, contactsOf } from '#shared/account/account.ts'
import type { AccountId, CaseId } from '#shared/base/ids.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import { changedDetails } from '#shared/case/case-form.ts'
import { CaseFormFields } from './case-form-fields.tsx'
import { WhoSeesChoice } from './sharing/who-sees-choice.tsx'
import { useCaseForm } from './use-case-form.ts'

/** A new case, of a customer that is kept where one is named. */
export function NewCasePage({ accountId }: { accountId?: AccountId | undefined }) {
  return accountId === undefined ? <NewCase account={null} /> : <NewCaseOf accountId={accountId} />
}

function NewCaseOf({ accountId }: { accountId: AccountId }) {
  const account = useAccount(accountId)
  return account === undefined ? null : <NewCase account={account} />
}

/** A new case in under 30 seconds by keyboard: who, what, how grave. */
function NewCase({ account }: { account: Account | null }) {
  const { t } = useTranslation('desk')
  const store = useStore()
  const desktop = useDesktop()
  const [, go] = useLocation()
  const { isLive, callAbout } = useStartCall()
  const [initial] = useState(() => ({
    ...unknownCaseDetails(store.nowMs()),
    ...(account && caseDetailsOf(account, contactsOf(account)[0])),
  }))
  const { form, submit } = useCaseForm(initial)

  const team = useJoinedTeam()
  const [isChosen, setIsShared] = useState<boolean | null>(null)
  const isShared = isChosen ?? (team ? team.sharesNewCases : false)
  const open = (details: CaseDetails) => openCase(store, details, team ? { isShared } : {})

  const save = (details: CaseDetails) => go(`/cases/${open(details)}`)
  const saveAndCall = (details: CaseDetails) => {
    const caseId = open(details)
    callAbout(caseId)
    void desktop.showCompanion({ focus: false })
    go(`/cases/${caseId}`)
  }
  const saveAndPrepare = (details: CaseDetails) => go(`/cases/${open(details)}/prepare`)
  const primary = isLive ? save : saveAndCall

  return (
    <Page title={t('newCase')} subtitle={t('form.lead')}>
      <form onSubmit={submit(primary)} noValidate>
        <CaseFormFields
          form={form}
          onSubmit={submit(primary)}
          whoSees={
            team &&
            team.me.role !== 'read-only' && (
              <WhoSeesChoice isShared={isShared} onChange={setIsShared} />
            )
          }
        >
          {isLive ? (
            <Button type="submit" variant="primary">
              {t('form.save')}
            </Button>
          ) : (
            <>
              <Button type="submit" variant="primary">
                {t('form.startCall')}
              </Button>
              <Button onPress={() => void submit(saveAndPrepare)()}>{t('form.prepare')}</Button>
              <Button onPress={() => void submit(save)()}>{t('form.saveForLater')}</Button>
            </>
          )}
          <Button variant="plain" onPress={() => go('/cases')}>
            {t('form.cancel')}
          </Button>
        </CaseFormFields>
      </form>
    </Page>
  )
}

/** What is known of a case, put right. */
export function EditCasePage({ caseId }: { caseId: CaseId }) {
  const found = useCase(caseId)
  return found ? <EditForm caseId={caseId} details={found} /> : null
}

function EditForm({ caseId, details }: { caseId: CaseId; details: CaseDetails }) {
  const { t } = useTranslation('desk')
  const store = useStore()
  const [, go] = useLocation()
  const { form, shown, submit } = useCaseForm(details)

  const save = (after: CaseDetails) => {
    const patch = changedDetails(shown, after)
    if (Object.keys(patch).length > 0) {
      store.record({ kind: 'case-amended', caseId, atMs: store.nowMs(), patch })
    }
    go(`/cases/${caseId}`)
  }
  return (
    <Page title={t('form.editTitle')}>
      <form onSubmit={submit(save)} noValidate>
        <CaseFormFields form={form} onSubmit={submit(save)}>
          <Button type="submit" variant="primary">
            {t('form.save')}
          </Button>
          <Button variant="plain" onPress={() => go(`/cases/${caseId}`)}>
            {t('form.cancel')}
          </Button>
        </CaseFormFields>
      </form>
    </Page>
  )
}
