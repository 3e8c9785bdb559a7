import { useTranslation } from 'react-i18next'
import { useNow } from '#renderer/ui/use-now.ts'
import styles from './prompt-card.module.css'

/** How long the silence is being held already. */
export function Silence({ beganAtMs }: { beganAtMs: number }) {
  const { t } = useTranslation('companion')
  const seconds = Math.max(0, Math.floor((useNow(1000) - beganAtMs) / 1000))
  return (
    <p className={styles['seconds']} role="timer" aria-live="off">
      <span className="unseen">{t('wait.secondsLong', { count: seconds })}</span>
      <span aria-hidden>{t('wait.seconds', { seconds })}</span>
    </p>
  )
}
