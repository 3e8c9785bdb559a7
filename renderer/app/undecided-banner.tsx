import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useOpenCall } from '#renderer/data/open-call.ts'
import { useRecentCases } from '#renderer/data/queries.ts'
import { useKeyring } from '#renderer/desktop/keyring.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { isSample } from '#shared/case/sample.ts'
import styles from './desk-frame.module.css'

/**
 * Says that nothing protects the data yet, once there is some: never before the first case, never
 * during a call, and not again until the next start once it was waved away.
 */
export function UndecidedBanner() {
  const { t } = useTranslation('data')
  const { keyring } = useKeyring()
  const [location, go] = useLocation()
  const hasCases = useRecentCases(2)?.some(({ id }) => !isSample(id)) ?? false
  const call = useOpenCall()
  const [isWavedAway, setIsWavedAway] = useState(false)

  const isDue = keyring?.protection === 'undecided' && hasCases && call?.status !== 'live'
  if (!isDue || isWavedAway || location.startsWith('/settings')) return null
  return (
    <div className={styles['banner']} role="status">
      <span>{t('undecided.text')}</span>
      <span className={styles['space']} />
      <Button size="small" variant="plain" onPress={() => setIsWavedAway(true)}>
        {t('undecided.notNow')}
      </Button>
      <Button size="small" onPress={() => go('/settings/protection')}>
        {t('undecided.choose')}
      </Button>
    </div>
  )
}
