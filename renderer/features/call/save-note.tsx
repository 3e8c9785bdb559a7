import { useTranslation } from 'react-i18next'
import { useSaveState } from '#renderer/data/store.tsx'
import styles from './capture-line.module.css'

/** Whether the journal has all that was typed. "Saved" is said only when it does. */
export function SaveNote() {
  const { t } = useTranslation('companion')
  const state = useSaveState()
  if (state.kind === 'failed') return <b className={styles['failed']}>{t('save.failedShort')}</b>
  return (
    <span className={styles[state.kind]} data-save-state={state.kind}>
      {t(state.kind === 'saved' ? 'save.saved' : 'save.saving')}
    </span>
  )
}

/** What can't be saved and why, or that it takes long; and that nothing is lost. */
export function SaveTrouble() {
  const { t } = useTranslation('companion')
  const state = useSaveState()
  if (state.kind === 'slow') {
    return (
      <p role="status" className={styles['slowness']}>
        {t('save.slow')}
      </p>
    )
  }
  if (state.kind !== 'failed') return null
  return (
    <p role="alert" className={styles['failure']}>
      {t('save.failed', { problem: t(`save.problem.${state.problem}`) })}
    </p>
  )
}
