import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useKeyring } from '#renderer/desktop/keyring.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import type { DataApi } from '#shared/ipc/data-api.ts'
import styles from './data-settings.module.css'

type BackUpOutcome = Awaited<ReturnType<DataApi['backUp']>>

/** Writes a backup where the user says. */
export function BackUp() {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { answer, isWaiting, ask } = useAnswer<BackUpOutcome>({
    kind: 'failed',
    problem: 'unknown',
  })
  return (
    <>
      <Button isPending={isWaiting} onPress={() => void ask(() => desktop.backUp({}))}>
        {t('backup.do')}
      </Button>
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
        failed={answer && failedText(t, answer)}
      />
    </>
  )
}

function failedText(t: TFunction<'data'>, outcome: BackUpOutcome): string | null {
  if (outcome.kind === 'needs-code') return t('backup.needsCode')
  return outcome.kind === 'failed' ? t(`problem.${outcome.problem}`) : null
}

/** What a backup needs on another computer, before it is made. */
export function WhatOpensIt() {
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
