import { lazy, Suspense } from 'react'
import styles from './caller-card.module.css'
import { useWaitingCalls } from './waiting-calls.tsx'

// It reckons with working days: nothing of it is loaded before somebody calls.
const CallerCard = lazy(async () => ({
  default: (await import('./caller-card.tsx')).CallerCard,
}))

/** The card of who calls. `onNobody` is called when the last was dismissed. */
export function CallerNow({ onNobody }: { onNobody?: () => void }) {
  const { current, waiting } = useWaitingCalls()
  if (!current) return null
  const isLast = waiting.length <= 1
  return (
    <Suspense>
      <CallerCard
        key={current.id}
        pop={current}
        {...(isLast && onNobody ? { onDismissed: onNobody } : {})}
      />
    </Suspense>
  )
}

/** The same over a call or its wrap-up, asked for by the badge. */
export function CallerPanel({ onClose }: { onClose: () => void }) {
  const { current } = useWaitingCalls()
  if (!current) return null
  return (
    <div className={styles['panel']}>
      <CallerNow onNobody={onClose} />
    </div>
  )
}
