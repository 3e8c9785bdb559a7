import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type OpenKeyring, useKeyring } from '#renderer/desktop/keyring.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { NewRecoveryCode } from '#shared/seal/protection.ts'
import styles from './data-settings.module.css'
import { RecoveryCodeDialog } from './recovery-code-dialog.tsx'
import { failedText } from './refusal-text.ts'

/** Whether there is a recovery code, and the way to one. */
export function RecoveryCode({ keyring }: { keyring: OpenKeyring }) {
  const { t } = useTranslation('data')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  const desktop = useDesktop()
  const { renew } = useKeyring()
  const [isAsked, setIsAsked] = useState(false)
  const { answer, isWaiting, ask, forget } = useAnswer<NewRecoveryCode>({
    kind: 'failed',
    problem: 'unknown',
  })
  const madeAtMs = keyring.recoveryCodeMadeAtMs

  const make = async () => {
    setIsAsked(false)
    await ask(() => desktop.makeRecoveryCode({}))
    await renew()
  }
  return (
    <div className={styles['part']}>
      <h3>{t('recovery.title')}</h3>
      <p>{t('recovery.what')}</p>
      <p className={madeAtMs === null ? styles['warning'] : styles['soft']}>
        {madeAtMs === null
          ? t(`recovery.none.${opensOtherwise(keyring)}`)
          : t('recovery.madeAt', { when: dayAndTime(madeAtMs, language, nowMs()) })}
      </p>
      <div className={styles['buttons']}>
        <Button
          variant={madeAtMs === null ? 'primary' : 'quiet'}
          isPending={isWaiting}
          onPress={() => (madeAtMs === null ? void make() : setIsAsked(true))}
        >
          {t(madeAtMs === null ? 'recovery.make' : 'recovery.makeAnother')}
        </Button>
      </div>
      <Outcome failed={answer && answer.kind !== 'made' && failedText(t, answer)} />
      {isAsked && (
        <Dialog
          title={t('recovery.another.title')}
          onClose={() => setIsAsked(false)}
          buttons={
            <>
              <Button variant="primary" onPress={() => void make()}>
                {t('recovery.another.confirm')}
              </Button>
              <Button onPress={() => setIsAsked(false)}>{t('cancel')}</Button>
            </>
          }
        >
          <p>{t('recovery.another.means')}</p>
        </Dialog>
      )}
      {answer?.kind === 'made' && (
        <RecoveryCodeDialog code={answer.code} madeAtMs={madeAtMs} onWritten={forget} />
      )}
    </div>
  )
}

/** What opens the data as long as there is no code. */
function opensOtherwise({ protection, hasPassphrase }: OpenKeyring) {
  if (protection === 'passphrase') return 'passphrase'
  return hasPassphrase ? 'both' : 'keychain'
}
