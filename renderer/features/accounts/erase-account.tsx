import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { eraseAccount } from '#renderer/data/account-acts.ts'
import { useStore } from '#renderer/data/store.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { type Account, accountFields } from '#shared/account/account.ts'
import styles from './accounts.module.css'

type Props = { account: Account; caseCount: number }

/** Erases a customer for good, and says what stays. There is no way back, so it is asked first. */
export function EraseAccount({ account, caseCount }: Props) {
  const { t } = useTranslation('accounts')
  const store = useStore()
  const [, go] = useLocation()
  const [isAsked, setIsAsked] = useState(false)
  const name = accountFields(account).name || t('unnamed')

  const erase = () => {
    eraseAccount(store, account.id)
    go('/accounts', { replace: true })
  }
  return (
    <div className={styles['erase']}>
      <Button variant="plain" size="small" onPress={() => setIsAsked(true)}>
        {t('erase.open')}
      </Button>
      {isAsked && (
        <Dialog
          title={t('erase.title', { name })}
          onClose={() => setIsAsked(false)}
          buttons={
            <>
              <Button onPress={erase}>{t('erase.do')}</Button>
              <Button variant="primary" onPress={() => setIsAsked(false)}>
                {t('erase.keep')}
              </Button>
            </>
          }
        >
          <p>{t('erase.lead')}</p>
          <p>{caseCount === 0 ? t('erase.staysNone') : t('erase.stays', { count: caseCount })}</p>
        </Dialog>
      )}
    </div>
  )
}
