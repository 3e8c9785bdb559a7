import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Urgency } from '#shared/case/urgency-clock.ts'
import { durationText } from './duration-text.ts'
import styles from './urgency-pill.module.css'

/**
 * The clock of a case: time since the problem became known until they hear from us, then the time
 * until they must hear from us again. Colour only as time presses. Nothing, where no time counts.
 */
export function UrgencyPill({ urgency }: { urgency: Urgency | null }) {
  const { language } = useEnvironment()
  if (!urgency) return null
  const { counts, elapsedMs, targetMs, tone } = urgency
  const left = targetMs - elapsedMs
  return (
    <Pill
      counts={counts}
      elapsed={durationText(elapsedMs, language)}
      target={durationText(targetMs, language)}
      left={durationText(Math.abs(left), language)}
      isLate={left <= 0}
      tone={tone}
    />
  )
}

type Shown = Pick<Urgency, 'counts' | 'tone'> & {
  elapsed: string
  target: string
  left: string
  isLate: boolean
}

// Time goes on all the time; what is shown of it changes much less often.
const Pill = memo(function Pill({ counts, elapsed, target, left, isLate, tone }: Shown) {
  const { t } = useTranslation()
  const inWords = t(`urgency.${counts}`, { elapsed, target })
  const shown = {
    contact: elapsed,
    update: isLate ? t('urgency.updateLate', { late: left }) : t('urgency.updateIn', { left }),
    nothing: t('urgency.waiting'),
  }[counts]
  return (
    <span className={`${styles['pill']} ${styles[tone]}`} title={inWords}>
      <span className="unseen">{inWords}</span>
      <span aria-hidden>{shown}</span>
    </span>
  )
})
