import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Urgency } from '#shared/case/urgency-clock.ts'
import { durationText } from './duration-text.ts'
import styles from './urgency-pill.module.css'

/** Time since the problem became known, against its target. Colour only as time presses. */
export function UrgencyPill({ urgency }: { urgency: Urgency }) {
  const { t } = useTranslation()
  const { language } = useEnvironment()
  const elapsed = durationText(urgency.elapsedMs, language)
  const target = durationText(urgency.targetMs, language)
  const known = t('urgency.known', { elapsed, target })
  return (
    <span className={`${styles['pill']} ${styles[urgency.tone]}`} title={known}>
      <span className="unseen">{known}</span>
      <span aria-hidden>{elapsed}</span>
    </span>
  )
}
