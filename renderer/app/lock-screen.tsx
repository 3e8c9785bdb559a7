import { LockKeyhole } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { SecretField } from '#renderer/ui/secret-field.tsx'
import type { DataAccess } from '#shared/ipc/data-api.ts'
import type { UnlockOutcome } from '#shared/seal/protection.ts'
import styles from './cover.module.css'
import { LostScreen } from './lost-screen.tsx'

type Why = Extract<DataAccess, { kind: 'locked' }>['why']
type Problem = Exclude<UnlockOutcome, 'opened'> | 'empty' | 'failed'
type Props = { why: Why; onLookAgain: () => void }

/** Asks for the passphrase or the recovery code. The desktop says when the data is open. */
export function LockScreen({ why, onLookAgain }: Props) {
  const isHopeless = useNoSecretOpens(why)
  if (isHopeless) return <LostScreen why="no-secret" onLookAgain={onLookAgain} />
  return <UnlockForm why={why} onLookAgain={onLookAgain} />
}

function UnlockForm({ why, onLookAgain }: Props) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const field = useRef<HTMLInputElement>(null)
  const [secret, setSecret] = useState('')
  const { answer, isWaiting, ask, forget } = useAnswer<Problem | 'opened'>('failed')

  const unlock = async (event: FormEvent) => {
    event.preventDefault()
    const outcome = await ask(async () => (secret === '' ? 'empty' : desktop.unlock({ secret })))
    // What was typed stays, to be put right; typing replaces it.
    if (outcome !== null && outcome !== 'opened') field.current?.select()
  }
  return (
    <>
      <div className={styles['head']}>
        <LockKeyhole size={26} aria-hidden className={styles['icon']} />
        <h1>{t('lock.title')}</h1>
        <p className={styles['soft']}>{t(`lock.why.${why}`)}</p>
      </div>
      <form className={styles['form']} onSubmit={(event) => void unlock(event)}>
        <SecretField
          label={t('lock.field')}
          value={secret}
          onChange={(typed) => {
            setSecret(typed)
            forget()
          }}
          error={answer === null || answer === 'opened' ? undefined : t(`lock.problem.${answer}`)}
          inputRef={field}
          takesFocus
        />
        <Button type="submit" variant="primary" isPending={isWaiting}>
          {isWaiting ? t('lock.opening') : t('lock.open')}
        </Button>
      </form>
      {why === 'keychain' && (
        <div className={styles['ways']}>
          <p className={styles['soft']}>{t('lock.askAgainLead')}</p>
          <Button size="small" onPress={onLookAgain}>
            {t('lock.askAgain')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Whether there is neither passphrase nor recovery code: typing one would be in vain. */
function useNoSecretOpens(why: Why): boolean {
  const desktop = useDesktop()
  const [isHopeless, setIsHopeless] = useState(false)
  useEffect(() => {
    if (why !== 'keychain') return
    desktop.keyringState({}).then(
      (keyring) => {
        if (keyring.kind !== 'locked') return
        setIsHopeless(!keyring.accepts.passphrase && !keyring.accepts.recoveryCode)
      },
      // Then the field is offered: the desktop says whether what was typed opens it.
      () => {},
    )
  }, [desktop, why])
  return isHopeless
}
