import { type BrowserWindow, screen } from 'electron'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import { createAppWindow, initialPlace, workAreas } from './app-window.ts'
import { onPlaced } from './on-placed.ts'
import { placeWindow } from './place-window.ts'
import { reloadWhenGone } from './reload-when-gone.ts'
import type { WindowPlaces } from './window-places.ts'

const defaultSize = { width: 380, height: 680 }

export type Companion = {
  readonly window: BrowserWindow
  /** Shows it on a display that exists, over other windows, taking the focus only when asked to. */
  readonly show: (focus: boolean) => void
  readonly setPinned: (pinned: boolean) => void
}

/**
 * The floating window beside the call. It is made at the start and kept hidden, so that it is on
 * screen the moment it is needed.
 */
export function createCompanion(environment: Environment, places: WindowPlaces): Companion {
  const window = createAppWindow('companion', environment, {
    ...initialPlace(places.value().companion, defaultSize),
    minWidth: 380,
    minHeight: 120,
    frame: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: false,
    alwaysOnTop: environment.settings.companionPinned,
  })

  reloadWhenGone(window.webContents)
  onPlaced(window, () =>
    places.change((current) => ({ ...current, companion: window.getBounds() })),
  )

  const moveOntoDisplay = () => {
    const wanted = placeWindow(window.getBounds(), workAreas(), defaultSize)
    window.setBounds(wanted)
  }
  const onDisplayRemoved = () => moveOntoDisplay()
  screen.on('display-removed', onDisplayRemoved)
  window.on('closed', () => screen.off('display-removed', onDisplayRemoved))

  return {
    window,
    show: (focus) => {
      if (focus) {
        if (window.isMinimized()) window.restore()
        moveOntoDisplay()
        window.show()
        window.focus()
        return
      }
      moveOntoDisplay()
      // Restoring would take the focus; what is hidden comes up without it.
      if (window.isMinimized()) window.hide()
      if (!window.isVisible()) window.showInactive()
    },
    setPinned: (pinned) => window.setAlwaysOnTop(pinned),
  }
}
