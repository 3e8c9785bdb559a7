import { app, type BrowserWindow } from 'electron'

/**
 * A closed window only hides: the next call may be seconds away, and the companion must be on
 * screen at once. Quitting closes for good. Call what is returned when a quit was called off.
 */
export function hideInsteadOfClose(windows: readonly BrowserWindow[]): () => void {
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  for (const window of windows) {
    window.on('close', (event) => {
      if (isQuitting) return
      event.preventDefault()
      window.hide()
    })
  }
  return () => {
    isQuitting = false
  }
}
