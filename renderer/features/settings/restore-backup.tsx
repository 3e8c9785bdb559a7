import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { dayAndTime } from '#renderer/ui/date-time.ts'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { SecretField } from '#renderer/ui/secret-field.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { ChosenBackup, DataApi, SnapshotOutcome } from '#shared/ipc/data-api.ts'
import styles from './data-settings.module.css'
import { snapshotFailedText } from './snapshot-failed-text.ts'

/** What becomes of what is there: a snapshot of it, or all of it set aside where nothing opens it. */
type Keeps = 'snapshot' | 'aside'
type Looked = ChosenBackup | { readonly kind: 'failed' }
type Unlocked = Awaited<ReturnType<DataApi['unlockBackup']>> | { readonly kind: 'failed' }

/**
 * Brings a backup back: choose it, open it where it is encrypted, see what is in it, and only then
 * say yes. Needs no store: it is offered too where the data can't be opened.
 */
export function RestoreBackup({ keeps = 'snapshot' }: { keeps?: Keeps }) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const looking = useAnswer<Looked>({ kind: 'failed' })
  const restoring = useAnswer<SnapshotOutcome>({ kind: 'failed', problem: 'unknown' })
  const [found, setFound] = useState<ChosenBackup | null>(null)

  const choose = async () => {
    restoring.forget()
    const looked = await looking.ask(() => desktop.chooseBackup({}))
    if (looked && looked.kind !== 'failed') setFound(looked)
  }
  const close = () => setFound(null)
  const restore = async () => {
    close()
    await restoring.ask(() => desktop.restoreBackup({}))
  }
  const problem = problemWith(looking.answer)
  return (
    <>
      <Button isPending={looking.isWaiting || restoring.isWaiting} onPress={() => void choose()}>
        {t('restore.choose')}
      </Button>
      <Outcome
        done={
          looking.isWaiting || restoring.isWaiting
            ? t('copies.working')
            : restoring.answer?.kind === 'done' && t(`restore.done.${keeps}`)
        }
        failed={
          restoring.answer && restoring.answer.kind !== 'done'
            ? snapshotFailedText(t, restoring.answer)
            : problem && t(`restore.${problem}`)
        }
      />
      {found?.kind === 'needs-secret' && <UnlockDialog onOpened={setFound} onClose={close} />}
      {found?.kind === 'ready' && (
        <ConfirmDialog
          backup={found}
          keeps={keeps}
          onRestore={() => void restore()}
          onClose={close}
        />
      )}
    </>
  )
}

function problemWith(looked: Looked | null) {
  const isProblem =
    looked?.kind === 'damaged' || looked?.kind === 'newer' || looked?.kind === 'failed'
  return isProblem ? looked.kind : null
}

type UnlockProps = { onOpened: (backup: ChosenBackup) => void; onClose: () => void }

function UnlockDialog({ onOpened, onClose }: UnlockProps) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const [secret, setSecret] = useState('')
  const { answer, isWaiting, ask, forget } = useAnswer<Unlocked>({ kind: 'failed' })
  const problem = answer && problemOf(answer)

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    if (secret === '') return
    const opened = await ask(() => desktop.unlockBackup({ secret }))
    if (opened?.kind === 'ready') onOpened(opened)
  }
  return (
    <Dialog
      title={t('restore.secret.title')}
      onClose={onClose}
      buttons={
        <>
          <Button type="submit" form="unlock-backup" variant="primary" isPending={isWaiting}>
            {isWaiting ? t('lock.opening') : t('restore.secret.open')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <form id="unlock-backup" className={styles['form']} onSubmit={(event) => void unlock(event)}>
        <p>{t('restore.secret.lead')}</p>
        <SecretField
          label={t('lock.field')}
          value={secret}
          onChange={(typed) => {
            setSecret(typed)
            forget()
          }}
          error={problem ? t(problem) : undefined}
          takesFocus
        />
      </form>
    </Dialog>
  )
}

function problemOf(answer: Unlocked) {
  switch (answer.kind) {
    case 'ready':
    case 'cancelled':
      return null
    case 'needs-secret':
    case 'wrong':
      return 'lock.problem.wrong'
    case 'typo':
      return 'lock.problem.typo'
    case 'damaged':
    case 'newer':
    case 'failed':
      return `restore.${answer.kind}` as const
  }
}

type ConfirmProps = {
  backup: Extract<ChosenBackup, { kind: 'ready' }>
  keeps: Keeps
  onRestore: () => void
  onClose: () => void
}

function ConfirmDialog({ backup, keeps, onRestore, onClose }: ConfirmProps) {
  const { t } = useTranslation('data')
  const { language } = useEnvironment()
  const when = dayAndTime(backup.createdAtMs, language, useNow(minuteMs))
  return (
    <Dialog
      title={t('restore.confirm.title')}
      onClose={onClose}
      buttons={
        <>
          <Button variant="primary" onPress={onRestore}>
            {t('restore.confirm.do')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <p className={styles['strong']}>
        {t('restore.confirm.holds', { when, count: backup.cases })}
      </p>
      <p>{t('restore.confirm.willBe')}</p>
      <p>{t(`restore.confirm.isKept.${keeps}`)}</p>
    </Dialog>
  )
}
