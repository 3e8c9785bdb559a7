import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/ui/use-now.ts'
import type { Case } from '#shared/case/case.ts'
import styles from './call-header.module.css'
import { clockText } from '#renderer/ui/clock-text.ts'

// It reckons with working days: their rules are fetched while the line can already be typed in.
const CaseUrgency = lazy(async () => ({
  default: (await import('./case-urgency.tsx')).CaseUrgency,
}))

/** The urgency clock of the case and the timer of the call. They tick alone: nothing else redraws. */
export function CallClocks(props: { theCase: Case | null; startedAtMs: number }) {
  return (
    <>
      <Suspense>{props.theCase && <CaseUrgency theCase={props.theCase} />}</Suspense>
      <CallTimer startedAtMs={props.startedAtMs} />
    </>
  )
}

function CallTimer({ startedAtMs }: { startedAtMs: number }) {
  const { t } = useTranslation('companion')
  const nowMs = useNow(1000)
  return (
    <span className={styles['timer']} role="timer" aria-label={t('header.timer')}>
      {clockText(nowMs - startedAtMs)}
    </span>
  )
}
