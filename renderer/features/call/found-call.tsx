import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/data/store.tsx'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { dueText } from '#renderer/ui/due-text.ts'
import styles from './found-call.module.css'

type Props = { startedAtMs: number; onGoOn: () => void; onEnd: () => void }

/** A call that was running when the app went down: it is back, and goes on when the rep says so. */
export function FoundCall({ startedAtMs, onGoOn, onEnd }: Props) {
  const { t } = useTranslation('companion')
  const { language } = useEnvironment()
  const { nowMs } = useStore()
  return (
    <section className={styles['found']} role="status">
      <div className={styles['text']}>
        <strong>{t('found.title')}</strong>{' '}
        <span>{t('found.text', { began: dueText(startedAtMs, language, nowMs()) })}</span>
      </div>
      <div className={styles['buttons']}>
        <Button variant="primary" size="small" onPress={onGoOn}>
          {t('found.goOn')}
        </Button>
        <Button size="small" onPress={onEnd}>
          {t('found.end')}
        </Button>
      </div>
    </section>
  )
}
