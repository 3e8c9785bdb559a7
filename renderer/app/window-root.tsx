import { type ReactNode, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type OpenedStore, openStore } from '#renderer/data/open-store.ts'
import { StoreProvider } from '#renderer/data/store.tsx'
import { DesktopProvider, useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { RestoredNotice } from './restored-notice.tsx'
import { usePageLook } from './use-page-look.ts'
import styles from './window-root.module.css'

/** What every window stands on: desktop, language, look, and the store once it is up to date. */
export function WindowRoot(props: { desktop: DesktopBridge; children: ReactNode }) {
  return (
    <DesktopProvider desktop={props.desktop}>
      <ErrorBoundary>
        <Look>
          <OpenedStoreGate>{props.children}</OpenedStoreGate>
        </Look>
      </ErrorBoundary>
    </DesktopProvider>
  )
}

function Look({ children }: { children: ReactNode }) {
  usePageLook()
  const { language } = useEnvironment()
  // Day before month, as everywhere else in our English.
  return <I18nProvider locale={language === 'en' ? 'en-GB' : language}>{children}</I18nProvider>
}

type Opening =
  | { readonly kind: 'opening'; readonly share: number }
  | { readonly kind: 'failed' }
  | { readonly kind: 'open'; readonly opened: OpenedStore }

function OpenedStoreGate({ children }: { children: ReactNode }) {
  const desktop = useDesktop()
  const { t } = useTranslation()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', share: 0 })

  useEffect(() => {
    openStore(desktop, (share) => setOpening({ kind: 'opening', share })).then(
      (opened) => setOpening({ kind: 'open', opened }),
      (error: unknown) => {
        console.error('The store could not be opened', error)
        setOpening({ kind: 'failed' })
      },
    )
  }, [desktop])

  switch (opening.kind) {
    case 'opening':
      // In step within a few milliseconds as a rule: nothing is shown then.
      return opening.share === 0 ? null : (
        <div className={styles['message']}>
          <p>{t('store.rebuilding')}</p>
          <progress value={opening.share} aria-label={t('store.rebuilding')} />
        </div>
      )
    case 'failed':
      return (
        <div role="alert" className={styles['message']}>
          <h1>{t('store.failedTitle')}</h1>
          <p>{t('store.failedDetail')}</p>
        </div>
      )
    case 'open':
      return (
        <StoreProvider store={opening.opened.store} recorder={opening.opened.recorder}>
          <div className={styles['window']}>
            <RestoredNotice />
            <div className={styles['content']}>{children}</div>
          </div>
        </StoreProvider>
      )
  }
}
