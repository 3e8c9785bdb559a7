import { useEffect, useEffectEvent } from 'react'
import { useDesktop, useEnvironment } from '#renderer/desktop/desktop.tsx'
import type { Settings } from '#shared/settings/settings.ts'
import { zoomAfter, zoomingOf } from '#shared/settings/zoom.ts'

/** Which of the settings says how large a window is shown. */
export type ZoomSetting = keyof Pick<Settings, 'deskZoom' | 'companionZoom'>

/** Shows the window as large as its setting says, which Ctrl with plus, minus and 0 changes. */
export function usePageZoom(setting: ZoomSetting): void {
  const desktop = useDesktop()
  const { platform, settings } = useEnvironment()
  const zoom = settings[setting]

  useEffect(() => desktop.zoomTo(zoom / 100), [desktop, zoom])

  const hear = useEffectEvent((event: KeyboardEvent) => {
    const zooming = zoomingOf(event, platform)
    if (zooming === null) return
    event.preventDefault()
    event.stopPropagation()
    void desktop.changeSettings({ patch: { [setting]: zoomAfter(zoom, zooming) } })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}
