import type { BrowserWindow } from 'electron'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import { createAppWindow, initialPlace } from './app-window.ts'
import type { WindowPlaces } from './window-places.ts'

const defaultSize = { width: 1120, height: 800 }

/** The desk: cases, proposals, settings. */
export function createDeskWindow(environment: Environment, places: WindowPlaces): BrowserWindow {
  const window = createAppWindow('desk', environment, {
    ...initialPlace(places.value().desk, defaultSize),
    minWidth: 560,
    minHeight: 420,
  })
  const remember = () =>
    places.change((current) => ({ ...current, desk: window.getNormalBounds() }))
  window.on('resized', remember)
  window.on('moved', remember)
  window.once('ready-to-show', () => window.show())
  return window
}
