import { LockKeyhole, LockKeyholeOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesktop } from '#renderer/desktop/desktop.tsx'
import { type OpenKeyring, useKeyring } from '#renderer/desktop/keyring.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Dialog } from '#renderer/ui/dialog.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import type { ProtectRequest } from '#shared/ipc/data-api.ts'
import type { KeyringChange } from '#shared/seal/protection.ts'
import { ChangeKey } from './change-key.tsx'
import styles from './data-settings.module.css'
import { PassphraseForm } from './passphrase-form.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { failedText } from './refusal-text.ts'

/** What protects the data, always in sight, and the ways to change it. */
export function ProtectionSection() {
  const { t } = useTranslation(['data', 'settings'])
  const { keyring } = useKeyring()
  return (
    <PageSection name="protection" title={t('protection.title')} isReady={keyring !== undefined}>
      {keyring && (
        <>
          <p className={styles['soft']}>{t('settings:effect.protection')}</p>
          <State keyring={keyring} />
          <Ways keyring={keyring} />
          {isSealed(keyring) && (
            <>
              <RecoveryCode keyring={keyring} />
              <ChangeKey keyring={keyring} />
            </>
          )}
        </>
      )}
    </PageSection>
  )
}

function State({ keyring: { protection } }: { keyring: OpenKeyring }) {
  const { t } = useTranslation('data')
  const isLocked = protection === 'keychain' || protection === 'passphrase'
  const Icon = isLocked ? LockKeyhole : LockKeyholeOpen
  return (
    <div className={`${styles['state']} ${isLocked ? '' : styles['stateOpen']}`}>
      <Icon size={20} aria-hidden />
      <div>
        <p className={styles['strong']}>{t(`protection.state.${protection}`)}</p>
        <p>{t(`protection.means.${protection}`)}</p>
        {isLocked && <p className={styles['soft']}>{t('protection.stillSeen')}</p>}
      </div>
    </div>
  )
}

function Ways({ keyring }: { keyring: OpenKeyring }) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { renew } = useKeyring()
  const [open, setOpen] = useState<'passphrase' | 'none' | null>(null)
  const { answer, isWaiting, ask } = useAnswer<KeyringChange>({
    kind: 'failed',
    problem: 'unknown',
  })
  const { protection, canUseKeychain } = keyring

  const protect = async (request: ProtectRequest) => {
    setOpen(null)
    await ask(() => desktop.protect(request))
    await renew()
  }
  return (
    <>
      <div className={styles['buttons']} role="group" aria-label={t('protection.change')}>
        <Button
          variant={protection === 'undecided' ? 'primary' : 'quiet'}
          aria-expanded={open === 'passphrase'}
          onPress={() => setOpen(open === 'passphrase' ? null : 'passphrase')}
        >
          {t(protection === 'passphrase' ? 'protection.newPassphrase' : 'protection.byPassphrase')}
        </Button>
        {canUseKeychain && protection !== 'keychain' && (
          <Button isPending={isWaiting} onPress={() => void protect({ by: 'keychain' })}>
            {t('protection.byKeychain')}
          </Button>
        )}
        {protection !== 'none' && (
          <Button variant="plain" onPress={() => setOpen('none')}>
            {t(protection === 'undecided' ? 'protection.goOnOpen' : 'protection.byNone')}
          </Button>
        )}
      </div>
      {!canUseKeychain && protection !== 'undecided' && (
        <p className={styles['soft']}>{t('protection.noKeychain')}</p>
      )}
      <Outcome
        done={isWaiting ? t('protection.working') : answer?.kind === 'done' && t('protection.done')}
        failed={answer && answer.kind !== 'done' && failedText(t, answer)}
      />
      {open === 'passphrase' && (
        <PassphraseForm
          askedAt="every-start"
          onSet={() => setOpen(null)}
          onCancel={() => setOpen(null)}
        />
      )}
      {open === 'none' && (
        <Dialog
          title={t('protection.none.title')}
          onClose={() => setOpen(null)}
          buttons={
            <>
              <Button onPress={() => void protect({ by: 'none' })}>
                {t('protection.none.confirm')}
              </Button>
              <Button variant="primary" onPress={() => setOpen(null)}>
                {t('cancel')}
              </Button>
            </>
          }
        >
          <p>{t('protection.none.means')}</p>
          {isSealed(keyring) && <p>{t('protection.none.opened')}</p>}
        </Dialog>
      )}
    </>
  )
}

function isSealed({ protection }: OpenKeyring): boolean {
  return protection === 'keychain' || protection === 'passphrase'
}
