import { type BrowserWindow, screen } from 'electron'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import type { Zoom } from '#shared/settings/zoom.ts'
import { createAppWindow, initialPlace, workAreas } from './app-window.ts'
import { onPlaced } from './on-placed.ts'
import { placeWindow, within } from './place-window.ts'
import { reloadWhenGone } from './reload-when-gone.ts'
import type { WindowPlaces } from './window-places.ts'

const defaultSize = { width: 380, height: 680 }

export type Companion = {
  readonly window: BrowserWindow
  /** Shows it on a display that exists, over other windows, taking the focus only when asked to. */
  readonly show: (focus: boolean) => void
  readonly setPinned: (pinned: boolean) => void
  /** What its page shows larger gets as much more room, as far as the display has it. */
  readonly setZoom: (zoom: Zoom) => void
}

/**
 * The least size in pixels of the screen. In those of its page it may be as narrow as text must still
 * flow in (WCAG 2.2, 1.4.10), so that it can stay beside the call.
 */
const leastSize = (zoom: Zoom) => ({
  width: Math.max(380, Math.round(3.2 * zoom)),
  height: Math.round(1.2 * zoom),
})

/**
 * The floating window beside the call. It is made at the start and kept hidden, so that it is on
 * screen the moment it is needed.
 */
export function createCompanion(environment: Environment, places: WindowPlaces): Companion {
  const window = createAppWindow('companion', environment, {
    ...initialPlace(places.value().companion, defaultSize),
    frame: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: false,
    alwaysOnTop: environment.settings.companionPinned,
  })

  let zoom = environment.settings.companionZoom
  const keepLeastSize = () => {
    const { width, height } = leastSize(zoom)
    window.setMinimumSize(width, height)
  }
  keepLeastSize()
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
    setZoom: (wanted) => {
      if (wanted === zoom) return
      const { x, y, width, height } = window.getBounds()
      const scale = wanted / zoom
      const grown = { width: Math.round(width * scale), height: Math.round(height * scale) }
      zoom = wanted
      keepLeastSize()
      const { workArea } = screen.getDisplayMatching({ x, y, width, height })
      window.setBounds(within({ x, y, ...grown }, workArea))
    },
  }
}
