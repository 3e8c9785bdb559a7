import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useKeyring } from '#renderer/desktop/keyring.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { DataApi } from '#shared/ipc/data-api.ts'
import styles from './data-settings.module.css'

type BackUpOutcome = Awaited<ReturnType<DataApi['backUp']>>

/** Writes a backup where the user says, and says what opens it elsewhere. */
export function BackUp() {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { answer, isWaiting, ask } = useAnswer<BackUpOutcome>({
    kind: 'failed',
    problem: 'unknown',
  })
  return (
    <>
      <WhatOpensIt />
      <div className={styles['buttons']}>
        <Button isPending={isWaiting} onPress={() => void ask(() => desktop.backUp({}))}>
          {t('backup.do')}
        </Button>
      </div>
      <Outcome
        done={
          isWaiting
            ? t('copies.working')
            : answer?.kind === 'saved' && (
                <>
                  {t('backup.saved')} <span className={styles['path']}>{answer.path}</span>
                </>
              )
        }
        failed={answer?.kind === 'failed' && t(`problem.${answer.problem}`)}
      />
    </>
  )
}

function WhatOpensIt() {
  const { t } = useTranslation('data')
  const { keyring } = useKeyring()
  if (!keyring) return null
  const { protection, hasPassphrase, recoveryCodeMadeAtMs } = keyring
  if (protection === 'none' || protection === 'undecided') {
    return <p className={styles['warning']}>{t('backup.open')}</p>
  }
  return hasPassphrase || recoveryCodeMadeAtMs !== null ? (
    <p className={styles['soft']}>{t('backup.sealed')}</p>
  ) : (
    <p className={styles['warning']}>{t('backup.opensOnlyHere')}</p>
  )
}
