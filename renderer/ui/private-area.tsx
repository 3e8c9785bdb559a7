import { LockKeyhole } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './private-area.module.css'

/** What stays with us: warm, and marked as such in words. */
export function PrivateArea({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation()
  const markId = useId()
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={markId}
      className={styles['area']}
      data-private
    >
      <p id={markId} className={styles['mark']}>
        <LockKeyhole size={14} aria-hidden />
        {t('private')}
      </p>
      {children}
    </div>
  )
}
