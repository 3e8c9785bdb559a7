import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { useKeyring } from '#renderer/desktop/keyring.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { SecretField } from '#renderer/ui/secret-field.tsx'
import type { KeyringChange } from '#shared/seal/protection.ts'
import { normalPassphrase, passphraseProblem } from '#shared/seal/passphrase-rule.ts'
import styles from './data-settings.module.css'
import { failedText } from './refusal-text.ts'

type Props = {
  /** `app-lock`: the keychain keeps the key, and the passphrase opens the locked app. */
  askedAt: 'every-start' | 'app-lock'
  onSet: () => void
  onCancel: () => void
}

/** Sets a passphrase: twice, strong enough, and with the warning that nobody can set it back. */
export function PassphraseForm({ askedAt, onSet, onCancel }: Props) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { renew } = useKeyring()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [isChecked, setIsChecked] = useState(false)
  const { answer, isWaiting, ask } = useAnswer<KeyringChange>({
    kind: 'failed',
    problem: 'unknown',
  })

  const problem = passphraseProblem(passphrase)
  const isSame = normalPassphrase(passphrase) === normalPassphrase(repeated)

  const set = async (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (problem !== null || !isSame) return
    const outcome = await ask(() => desktop.protect({ by: 'passphrase', passphrase, askedAt }))
    await renew()
    if (outcome?.kind === 'done') onSet()
  }
  return (
    <form
      className={styles['form']}
      aria-label={t('passphrase.title')}
      onSubmit={(event) => void set(event)}
    >
      <p>{t(`passphrase.lead.${askedAt}`)}</p>
      <p className={styles['warning']}>{t('passphrase.warning')}</p>
      <SecretField
        label={t('passphrase.field')}
        description={t('passphrase.rule')}
        value={passphrase}
        onChange={setPassphrase}
        error={isChecked && problem !== null ? t(`refused.${problem}`) : undefined}
        takesFocus
      />
      <SecretField
        label={t('passphrase.repeat')}
        value={repeated}
        onChange={setRepeated}
        error={isChecked && problem === null && !isSame ? t('passphrase.differs') : undefined}
      />
      <Outcome
        done={isWaiting && t('protection.working')}
        failed={answer && answer.kind !== 'done' && failedText(t, answer)}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="primary" isPending={isWaiting}>
          {t('passphrase.set')}
        </Button>
        <Button variant="plain" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
