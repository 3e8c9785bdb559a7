import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataState } from '#renderer/data/data-session.ts'
import styles from './cover.module.css'
import { LockScreen } from './lock-screen.tsx'
import { LostScreen } from './lost-screen.tsx'

type Props = { state: DataState; bar: ReactNode; onLookAgain: () => void }

/** What a window shows while its data is not open. */
export function Cover({ state, bar, onLookAgain }: Props) {
  const content = contentFor(state, onLookAgain)
  return (
    content && (
      <div className={styles['cover']}>
        {bar}
        <main className={styles['content']}>{content}</main>
      </div>
    )
  )
}

function contentFor(state: DataState, onLookAgain: () => void): ReactNode {
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
      return <LockScreen why={state.why} onLookAgain={onLookAgain} />
    case 'lost':
      return <LostScreen why="no-keyring" onLookAgain={onLookAgain} />
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
