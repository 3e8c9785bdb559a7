import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataState } from '#renderer/data/data-session.ts'
import styles from './cover.module.css'
import { LockScreen } from './lock-screen.tsx'
import { LostScreen } from './lost-screen.tsx'

/** While it is one of the others nothing is shown. */
export type CoveredState = Exclude<DataState, { kind: 'asking' | 'open' }>

type Props = { state: CoveredState; bar: ReactNode; onLookAgain: () => void }

/** What a window shows while its data is not open. */
export function Cover({ state, bar, onLookAgain }: Props) {
  return (
    <div className={styles['cover']}>
      {bar}
      <main className={styles['content']}>{contentFor(state, onLookAgain)}</main>
    </div>
  )
}

function contentFor(state: CoveredState, onLookAgain: () => void): ReactNode {
  switch (state.kind) {
    case 'opening':
      return <Rebuilding share={state.share} />
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
