import { useTranslation } from 'react-i18next'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { RestoreBackup } from '#renderer/features/settings/restore-backup.tsx'
import { Button } from '#renderer/ui/button.tsx'
import styles from './cover.module.css'

type Props = {
  /** `no-secret`: only a keychain opened it, and it does so no more. */
  why: 'no-keyring' | 'no-secret'
  onLookAgain: () => void
}

/** The data is there and nothing on this computer opens it. Says so calmly, and what can be done. */
export function LostScreen({ why, onLookAgain }: Props) {
  const { t } = useTranslation('data')
  const { dataFolder } = useEnvironment()
  return (
    <>
      <div className={styles['head']}>
        <h1>{t('lost.title')}</h1>
        <p>{t(`lost.why.${why}`)}</p>
        <p>{t('lost.untouched')}</p>
        <p className={styles['path']}>{dataFolder}</p>
      </div>
      <div className={styles['ways']}>
        <p className={styles['soft']}>{t(`lost.ways.${why}`)}</p>
        <div className={styles['buttons']}>
          <RestoreBackup keeps="aside" />
          <Button onPress={onLookAgain}>{t('lost.askAgain')}</Button>
        </div>
      </div>
    </>
  )
}
