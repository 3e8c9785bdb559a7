import { useTranslation } from 'react-i18next'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import { minuteMs } from '#shared/base/time.ts'
import type { Case } from '#shared/case/case.ts'
import styles from './call-header.module.css'
import { clockText } from './clock-text.ts'

/** The urgency clock of the case and the timer of the call. They tick alone: nothing else redraws. */
export function CallClocks(props: { theCase: Case | null; startedAtMs: number }) {
  return (
    <>
      {props.theCase && <CaseUrgency theCase={props.theCase} />}
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

function CaseUrgency({ theCase }: { theCase: Case }) {
  return <UrgencyPill urgency={useUrgency(theCase, useNow(minuteMs))} />
}
