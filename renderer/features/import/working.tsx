import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useImport } from '#renderer/data/import/use-import.ts'
import { Button } from '#renderer/ui/button.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import styles from './import.module.css'
import { StepHead } from '#renderer/ui/step-trail.tsx'

type Props = {
  title: string
  lead?: string
  /** From 0 to 1; null: nobody knows, and it is over in a moment. */
  share: number | null
}

/** Something that takes its time, with the way out of it: the button, or Escape. */
export function Working({ title, lead, share }: Props) {
  const { t } = useTranslation('import')
  const { session } = useImport()
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') session.cancel()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session])
  return (
    <section className={styles['step']}>
      <StepHead title={title}>{lead}</StepHead>
      <ProgressBar label={title} share={share} />
      {share !== null && (
        <div>
          <Button onPress={session.cancel}>{t('cancel')}</Button>
        </div>
      )}
    </section>
  )
}
