import { useTranslation } from 'react-i18next'
import { useRestored } from '#renderer/data/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './window-root.module.css'

/** One calm line when the working store or the journal had to be restored: never a silent repair. */
export function RestoredNotice() {
  const { t } = useTranslation()
  const { restored, takeNote } = useRestored()
  if (!restored) return null
  return (
    <div role="status" className={styles['notice']}>
      <span>{t(`store.${restored}`)}</span>
      <Button variant="plain" size="small" onPress={takeNote}>
        {t('action.understood')}
      </Button>
    </div>
  )
}
