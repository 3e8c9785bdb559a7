import type { BrowserWindow } from 'electron'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import { createAppWindow, initialPlace } from './app-window.ts'
import { onPlaced } from './on-placed.ts'
import { reloadWhenGone } from './reload-when-gone.ts'
import type { WindowPlaces } from './window-places.ts'

const defaultSize = { width: 1320, height: 860 }

/**
 * The desk: cases, proposals, settings. `isShown`: it comes up by itself, and takes the focus. `path`:
 * what it shows first, if not Today.
 */
export function createDeskWindow(
  environment: Environment,
  places: WindowPlaces,
  isShown: boolean,
  path?: string,
): BrowserWindow {
  const window = createAppWindow('desk', environment, {
    ...initialPlace(places.value().desk, defaultSize),
    minWidth: 560,
    minHeight: 420,
    ...(path === undefined ? {} : { path }),
  })
  reloadWhenGone(window.webContents)
  onPlaced(window, () =>
    places.change((current) => ({ ...current, desk: window.getNormalBounds() })),
  )
  if (isShown) window.once('ready-to-show', () => window.show())
  return window
}
