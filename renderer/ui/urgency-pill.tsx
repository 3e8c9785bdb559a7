import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Urgency } from '#shared/case/urgency-clock.ts'
import { durationText } from './duration-text.ts'
import styles from './urgency-pill.module.css'

/** Time since the problem became known, against its target. Colour only as time presses. */
export function UrgencyPill({ urgency }: { urgency: Urgency }) {
  const { language } = useEnvironment()
  return (
    <Pill
      elapsed={durationText(urgency.elapsedMs, language)}
      target={durationText(urgency.targetMs, language)}
      tone={urgency.tone}
    />
  )
}

type Shown = { elapsed: string; target: string; tone: Urgency['tone'] }

// Time goes on all the time; what is shown of it changes much less often.
const Pill = memo(function Pill({ elapsed, target, tone }: Shown) {
  const { t } = useTranslation()
  const known = t('urgency.known', { elapsed, target })
  return (
    <span className={`${styles['pill']} ${styles[tone]}`} title={known}>
      <span className="unseen">{known}</span>
      <span aria-hidden>{elapsed}</span>
    </span>
  )
})
