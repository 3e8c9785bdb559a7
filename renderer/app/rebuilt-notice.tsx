import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Synchronised } from '#renderer/data/synchronise.ts'
import { Button } from '#renderer/ui/button.tsx'
import styles from './window-root.module.css'

/** One calm line when the working store had to be rebuilt: never a silent repair. */
export function RebuiltNotice({ synchronised }: { synchronised: Synchronised }) {
  const { t } = useTranslation()
  const [isShown, setIsShown] = useState(synchronised.kind === 'rebuilt' && synchronised.events > 0)
  if (!isShown) return null
  return (
    <div role="status" className={styles['notice']}>
      <span>{t('store.rebuilt')}</span>
      <Button variant="plain" size="small" onPress={() => setIsShown(false)}>
        {t('action.understood')}
      </Button>
    </div>
  )
}
