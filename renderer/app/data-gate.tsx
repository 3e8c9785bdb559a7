import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import type { DataState } from '#renderer/data/data-session.ts'
import { StoreProvider } from '#renderer/data/store.tsx'
import type { CoveredState } from './cover.tsx'
import styles from './data-gate.module.css'
import { RestoredNotice } from './restored-notice.tsx'
import { useWindowData } from './use-window-data.ts'

// What is shown while the data is not open is loaded only when there is something to show.
const Cover = lazy(async () => ({ default: (await import('./cover.tsx')).Cover }))

type Props = {
  /** The bar of a window that has no frame: it stays while the content is covered. */
  bar?: ReactNode
  children: ReactNode
}

/**
 * Shows a window's content while the data is open. Once shown it is never taken down, only hidden,
 * so that a half-typed form is still there after the app lock.
 */
export function DataGate({ bar, children }: Props) {
  const { state, opened, lookAgain } = useWindowData()
  const isCovered = state.kind !== 'open'
  useHiddenOverlays(isCovered)
  return (
    <>
      {opened && (
        <StoreProvider store={opened.store} recorder={opened.recorder}>
          <div className={styles['window']} hidden={isCovered} inert={isCovered}>
            <RestoredNotice />
            <div className={styles['content']}>{children}</div>
          </div>
        </StoreProvider>
      )}
      {/* Always there and marked as above all: an open dialog would make it inert otherwise. */}
      <div className={styles['top']} data-react-aria-top-layer="true">
        {hasWords(state) && (
          <Suspense>
            <Cover state={state} bar={bar} onLookAgain={lookAgain} />
          </Suspense>
        )}
      </div>
    </>
  )
}

/** Whether there is something to say. As a rule the data is in step within a few milliseconds. */
function hasWords(state: DataState): state is CoveredState {
  if (state.kind === 'opening') return state.share > 0
  return state.kind !== 'asking' && state.kind !== 'open'
}

/** Dialogs and lists that are open stand beside the content in the page, and are hidden with it. */
function useHiddenOverlays(isCovered: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', isCovered)
  }, [isCovered])
}
