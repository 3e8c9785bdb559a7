import type { BrowserWindow } from 'electron'

const restMs = 300

/**
 * Tells each time a window the user moved or resized has come to rest, at the latest when it hides
 * or closes. (`moved` and `resized` would say so by themselves, but not on Linux.)
 */
export function onPlaced(window: BrowserWindow, remember: () => void): void {
  let timer: NodeJS.Timeout | null = null
  const settle = () => {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    remember()
  }
  const changed = () => {
    // A hidden window is moved by us, not by the user.
    if (!window.isVisible()) return
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(settle, restMs)
  }
  window.on('move', changed)
  window.on('resize', changed)
  window.on('hide', settle)
  window.on('close', settle)
}
