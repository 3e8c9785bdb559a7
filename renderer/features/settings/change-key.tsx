import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { type OpenKeyring, useKeyring } from '#renderer/desktop/keyring.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { SecretField } from '#renderer/ui/secret-field.tsx'
import type { Rotation } from '#shared/seal/protection.ts'
import styles from './data-settings.module.css'
import { failedText } from './refusal-text.ts'

/** For whoever fears that a passphrase or a code was seen: everything is encrypted anew. */
export function ChangeKey({ keyring }: { keyring: OpenKeyring }) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { renew } = useKeyring()
  const [passphrase, setPassphrase] = useState('')
  const { answer, isWaiting, ask, forget } = useAnswer<Rotation>({
    kind: 'failed',
    problem: 'unknown',
  })
  const isRefused = answer?.kind === 'refused' || answer?.kind === 'failed'

  const change = async () => {
    const given = keyring.hasPassphrase ? passphrase : null
    const outcome = await ask(() => desktop.changeKey({ passphrase: given }))
    if (outcome?.kind === 'rotated') setPassphrase('')
    await renew()
  }
  return (
    <details className={styles['more']}>
      <summary>{t('more')}</summary>
      <form
        className={styles['form']}
        aria-label={t('changeKey.title')}
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        <h3>{t('changeKey.title')}</h3>
        <p>{t('changeKey.what')}</p>
        <p className={styles['soft']}>{t('changeKey.oldBackups')}</p>
        {keyring.hasPassphrase && (
          <SecretField
            label={t('changeKey.passphrase')}
            value={passphrase}
            onChange={(typed) => {
              setPassphrase(typed)
              forget()
            }}
            error={answer?.kind === 'wrong-passphrase' ? t('changeKey.wrong') : undefined}
          />
        )}
        <div className={styles['buttons']}>
          <Button
            type="submit"
            isPending={isWaiting}
            isDisabled={keyring.hasPassphrase && passphrase === ''}
          >
            {t('changeKey.do')}
          </Button>
        </div>
        <Outcome
          done={
            isWaiting
              ? t('protection.working')
              : answer?.kind === 'rotated' && t(`changeKey.done.${answer.recoveryCode}`)
          }
          failed={isRefused && failedText(t, answer)}
        />
      </form>
    </details>
  )
}
