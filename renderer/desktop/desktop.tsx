import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { DesktopBridge, DesktopEvents, Environment } from '#shared/ipc/desktop-api.ts'

const DesktopContext = createContext<DesktopBridge | null>(null)
const EnvironmentContext = createContext<Environment | null>(null)

/** Gives a window its desktop, and its environment as it changes. */
export function DesktopProvider(props: { desktop: DesktopBridge; children: ReactNode }) {
  const { desktop, children } = props
  const [environment, setEnvironment] = useState(desktop.environment)
  useEffect(() => desktop.on('settingsChanged', setEnvironment), [desktop])
  return (
    <DesktopContext value={desktop}>
      <EnvironmentContext value={environment}>{children}</EnvironmentContext>
    </DesktopContext>
  )
}

export function useDesktop(): DesktopBridge {
  const desktop = useContext(DesktopContext)
  if (!desktop) throw new Error('useDesktop outside of DesktopProvider')
  return desktop
}

/** Settings, language and platform as they are now. */
export function useEnvironment(): Environment {
  const environment = useContext(EnvironmentContext)
  if (!environment) throw new Error('useEnvironment outside of DesktopProvider')
  return environment
}

/** Listens to what the desktop announces, for as long as the component lives. */
export function useDesktopEvent<E extends keyof DesktopEvents>(
  event: E,
  listener: (payload: DesktopEvents[E]) => void,
): void {
  const desktop = useDesktop()
  useEffect(() => desktop.on(event, listener), [desktop, event, listener])
}
