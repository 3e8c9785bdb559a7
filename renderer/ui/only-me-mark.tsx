import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './only-me-mark.module.css'

/** A line, or a case, that no colleague sees. */
export function OnlyMeMark() {
  const { t } = useTranslation('team')
  return (
    <span className={styles['mark']}>
      <LockKeyhole size={12} aria-hidden />
      {t('line.onlyMe')}
    </span>
  )
}
