import { useTranslation } from 'react-i18next'
import { useUrgency } from '#renderer/data/use-urgency.ts'
import { UrgencyPill } from '#renderer/ui/urgency-pill.tsx'
import { useNow } from '#renderer/ui/use-now.ts'
import type { Case } from '#shared/case/case.ts'
import styles from './call-header.module.css'
import { clockText } from './clock-text.ts'

/** The urgency clock of the case and the timer of the call. They tick alone: nothing else redraws. */
export function CallClocks(props: { theCase: Case | null; startedAtMs: number }) {
  const { t } = useTranslation('companion')
  const nowMs = useNow(1000)
  return (
    <>
      {props.theCase && <CaseUrgency theCase={props.theCase} nowMs={nowMs} />}
      <span className={styles['timer']} role="timer" aria-label={t('header.timer')}>
        {clockText(nowMs - props.startedAtMs)}
      </span>
    </>
  )
}

function CaseUrgency({ theCase, nowMs }: { theCase: Case; nowMs: number }) {
  return <UrgencyPill urgency={useUrgency(theCase, nowMs)} />
}
