import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type OpenKeyring, useKeyring } from '#renderer/desktop/keyring.tsx'
import { useAnswer } from '#renderer/desktop/use-answer.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Choice } from '#renderer/ui/choice.tsx'
import { Outcome } from '#renderer/ui/outcome.tsx'
import { PageSection } from '#renderer/ui/page-section.tsx'
import styles from './data-settings.module.css'
import { PassphraseForm } from './passphrase-form.tsx'

const offeredMinutes = [5, 15, 60]

/** Locks the app when nobody is there, or at once. It needs a passphrase to open it again. */
export function AppLockSection() {
  const { t } = useTranslation('data')
  const { keyring } = useKeyring()
  return (
    <PageSection name="app-lock" title={t('appLock.title')}>
      {keyring && <AppLock keyring={keyring} />}
    </PageSection>
  )
}

function AppLock({ keyring }: { keyring: OpenKeyring }) {
  const { t } = useTranslation('data')
  const desktop = useDesktop()
  const { settings } = useEnvironment()
  /** Chosen, and waiting for a passphrase. */
  const [wanted, setWanted] = useState<number | 'now' | null>(null)
  const isLive = useOpenCall()?.status === 'live'
  const { answer, ask } = useAnswer<boolean>(false)
  const isPossible = keyring.protection === 'keychain' || keyring.protection === 'passphrase'
  // A passphrase that is no more would leave no way back: then nothing locks.
  const minutes = keyring.hasPassphrase ? settings.lockAfterMinutes : null

  const lockAfter = (lockAfterMinutes: number | null) =>
    void desktop.changeSettings({ patch: { lockAfterMinutes } })
  const lockNow = () => void ask(async () => !isLive && desktop.lock({}))
  const choose = (value: string) => {
    const chosen = value === 'off' ? null : Number(value)
    if (chosen === null || keyring.hasPassphrase) {
      setWanted(null)
      lockAfter(chosen)
    } else setWanted(chosen)
  }
  const options = new Set([...offeredMinutes, ...(minutes === null ? [] : [minutes])])
  return (
    <>
      <Choice
        label={t('appLock.after')}
        description={isPossible ? t('appLock.what') : t('appLock.needsProtection')}
        isDisabled={!isPossible}
        value={String((typeof wanted === 'number' ? wanted : minutes) ?? 'off')}
        onChange={choose}
        options={[
          { value: 'off', label: t('appLock.off') },
          ...[...options]
            .toSorted((a, b) => a - b)
            .map((count) => ({ value: String(count), label: t('appLock.minutes', { count }) })),
        ]}
      />
      {wanted !== null && isPossible && (
        <PassphraseForm
          askedAt="app-lock"
          onSet={() => {
            if (wanted === 'now') lockNow()
            else lockAfter(wanted)
            setWanted(null)
          }}
          onCancel={() => setWanted(null)}
        />
      )}
      <div className={styles['buttons']}>
        <Button
          isDisabled={!isPossible}
          onPress={() => (keyring.hasPassphrase ? lockNow() : setWanted('now'))}
        >
          {t('appLock.now')}
        </Button>
      </div>
      <Outcome failed={answer === false && t('appLock.refused')} />
    </>
  )
}
