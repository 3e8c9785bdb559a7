import { useTranslation } from 'react-i18next'
import { useRebuilt } from '#renderer/data/queries.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './window-root.module.css'

/** One calm line when the working store had to be rebuilt: never a silent repair. */
export function RebuiltNotice() {
  const { t } = useTranslation()
  const { isRebuilt, takeNote } = useRebuilt()
  if (!isRebuilt) return null
  return (
    <div role="status" className={styles['notice']}>
      <span>{t('store.rebuilt')}</span>
      <Button variant="plain" size="small" onPress={takeNote}>
        {t('action.understood')}
      </Button>
    </div>
  )
}
