import { useTranslation } from 'react-i18next'
import { useRepairs } from '#renderer/data/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './window-root.module.css'

/** One calm line for each thing that had to be put right: never a silent repair. */
export function RestoredNotice() {
  const { t } = useTranslation()
  const { repairs, takeNote } = useRepairs()
  if (repairs.length === 0) return null
  return (
    <div role="status" className={styles['notice']}>
      <span>
        {repairs.map(({ key, events }) => t(`store.${key}`, { count: events })).join(' ')}
      </span>
      <Button variant="plain" size="small" onPress={takeNote}>
        {t('action.understood')}
      </Button>
    </div>
  )
}
