import { lazy, Suspense } from 'react'
import type { CaseId } from '#shared/base/ids.ts'
import type { CaseDetails } from '#shared/case/case.ts'
import styles from './caller-card.module.css'
import { useWaitingCalls } from './waiting-calls.tsx'

// It reckons with working days: nothing of it is loaded before somebody calls.
const CallerCard = lazy(async () => ({
  default: (await import('./caller-card.tsx')).CallerCard,
}))

type Props = {
  isLive: boolean
  onCall: (caseId: CaseId) => void
  onCallNew: (known: Partial<CaseDetails>) => void
  /** Where it lies over something else: what happens when nobody is left. */
  onClose?: () => void
}

/** The card of who calls. */
export function CallerNow({ onClose, ...props }: Props) {
  const { current, waiting } = useWaitingCalls()
  if (!current) return null
  const isLast = waiting.length <= 1
  return (
    <Suspense>
      <CallerCard
        key={current.id}
        pop={current}
        {...props}
        {...(isLast && onClose ? { onDismissed: onClose } : {})}
      />
    </Suspense>
  )
}

/** The same over a call or its wrap-up, asked for by the badge. */
export function CallerPanel(props: Required<Props>) {
  const { current } = useWaitingCalls()
  if (!current) return null
  return (
    <div className={styles['panel']}>
      <CallerNow {...props} />
    </div>
  )
}
