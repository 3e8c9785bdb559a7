import { Drama } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './rehearsal-mark.module.css'

/** Says, in colour and in words, that nothing here is real. */
export function RehearsalMark() {
  const { t } = useTranslation('rehearsal')
  return (
    <span className={styles['mark']}>
      <Drama size={14} aria-hidden />
      {t('markLong')}
    </span>
  )
}
