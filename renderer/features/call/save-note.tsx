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
      {t(`save.${state.kind}`)}
    </span>
  )
}

/** What can't be saved, why, and that nothing is lost. Not there while all is well. */
export function SaveFailure() {
  const { t } = useTranslation('companion')
  const state = useSaveState()
  if (state.kind !== 'failed') return null
  return (
    <p role="alert" className={styles['failure']}>
      {t('save.failed', { problem: t(`save.problem.${state.problem}`) })}
    </p>
  )
}
