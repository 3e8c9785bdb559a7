import { PhoneIncoming } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import styles from './caller-badge.module.css'
import { useWaitingCalls } from './waiting-calls.tsx'

/** That somebody else calls, while something else has the window. Nobody: nothing. */
export function CallerBadge({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('phone')
  const { waiting } = useWaitingCalls()
  const [first] = waiting
  if (!first) return null
  const who = first.name || first.phone || first.ref
  const label = t('pop.badge', { count: waiting.length, who })
  return (
    <Button
      className={styles['badge'] ?? ''}
      aria-label={label}
      preventFocusOnPress
      onPress={onOpen}
    >
      <span title={label}>
        <PhoneIncoming size={14} /> {waiting.length}
      </span>
    </Button>
  )
}
