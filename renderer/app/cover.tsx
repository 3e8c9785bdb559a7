import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataState } from '#renderer/data/data-session.ts'
import styles from './cover.module.css'
import { LockScreen } from './lock-screen.tsx'
import { LostScreen } from './lost-screen.tsx'

type Props = { state: DataState; bar: ReactNode; onAskAgain: () => void }

/** What a window shows while its data is not open. */
export function Cover({ state, bar, onAskAgain }: Props) {
  const content = contentFor(state, onAskAgain)
  return (
    content && (
      <div className={styles['cover']}>
        {bar}
        <main className={styles['content']}>{content}</main>
      </div>
    )
  )
}

function contentFor(state: DataState, onAskAgain: () => void): ReactNode {
  switch (state.kind) {
    case 'asking':
    case 'open':
      return null
    case 'opening':
      // In step within a few milliseconds as a rule: nothing is shown then.
      return state.share === 0 ? null : <Rebuilding share={state.share} />
    case 'working':
    case 'failed':
      return <Message kind={state.kind} />
    case 'locked':
      return <LockScreen why={state.why} onAskAgain={onAskAgain} />
    case 'lost':
      return <LostScreen why="no-keyring" onAskAgain={onAskAgain} />
  }
}

function Rebuilding({ share }: { share: number }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('store.rebuilding')}</p>
      <progress value={share} aria-label={t('store.rebuilding')} />
    </>
  )
}

function Message({ kind }: { kind: 'working' | 'failed' }) {
  const { t } = useTranslation('data')
  return (
    <div role="alert" className={kind === 'working' ? styles['soon'] : undefined}>
      <h1>{t(`cover.${kind}.title`)}</h1>
      <p>{t(`cover.${kind}.detail`)}</p>
    </div>
  )
}
