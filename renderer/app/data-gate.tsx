import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { StoreProvider } from '#renderer/data/store.tsx'
import styles from './data-gate.module.css'
import { RestoredNotice } from './restored-notice.tsx'
import { useWindowData } from './use-window-data.ts'

// As a rule the data opens within milliseconds: what is shown otherwise is loaded only then.
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
        <Suspense>
          {isCovered && <Cover state={state} bar={bar} onLookAgain={lookAgain} />}
        </Suspense>
      </div>
    </>
  )
}

/** Dialogs and lists that are open stand beside the content in the page, and are hidden with it. */
function useHiddenOverlays(isCovered: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-covered', isCovered)
  }, [isCovered])
}
