import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { DesktopProvider, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { DataGate } from './data-gate.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { usePageLook } from './use-page-look.ts'
import { usePageZoom, type ZoomSetting } from './use-page-zoom.ts'

type Props = { desktop: DesktopBridge; zoom: ZoomSetting; bar?: ReactNode; children: ReactNode }

/** What every window stands on: desktop, language, look, and the data once it is open. */
export function WindowRoot(props: Props) {
  return (
    <DesktopProvider desktop={props.desktop}>
      <ErrorBoundary>
        <Look zoom={props.zoom}>
          <DataGate bar={props.bar}>{props.children}</DataGate>
        </Look>
      </ErrorBoundary>
    </DesktopProvider>
  )
}

function Look({ zoom, children }: { zoom: ZoomSetting; children: ReactNode }) {
  usePageLook()
  usePageZoom(zoom)
  const { language } = useEnvironment()
  // Day before month, as everywhere else in our English.
  return <I18nProvider locale={language === 'en' ? 'en-GB' : language}>{children}</I18nProvider>
}
