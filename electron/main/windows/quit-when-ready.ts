import { app, type BrowserWindow, type WebContents } from 'electron'

/** The journal has everything in any case: nobody waits for the working store for ever. */
const patienceMs = 2_000

export type Quit = {
  /** A page says that it is. */
  readonly readyToQuit: (windowId: number) => void
  /** It was called off: the next one asks the pages again. */
  readonly stay: () => void
}

/**
 * Lets a quit wait until the pages' working store has what the journal has. Whichever of the two is
 * damaged before the next start, the other one is then whole.
 */
export function quitWhenReady(windows: readonly BrowserWindow[]): Quit {
  let isReady = false
  let waitingFor: Set<number> | null = null
  let goOn = () => {}

  app.on('before-quit', (event) => {
    if (isReady) return
    const asked = pagesOf(windows)
    if (asked.length === 0) return
    event.preventDefault()
    if (waitingFor !== null) return
    waitingFor = new Set(asked.map(({ id }) => id))
    const timer = setTimeout(() => goOn(), patienceMs)
    goOn = () => {
      clearTimeout(timer)
      waitingFor = null
      isReady = true
      app.quit()
    }
    for (const contents of asked) contents.send('quitting', {})
  })

  return {
    readyToQuit: (windowId) => {
      if (waitingFor?.delete(windowId) && waitingFor.size === 0) goOn()
    },
    stay: () => {
      isReady = false
    },
  }
}

/** Those that can answer. */
function pagesOf(windows: readonly BrowserWindow[]): WebContents[] {
  return windows
    .filter((window) => !window.isDestroyed())
    .map(({ webContents }) => webContents)
    .filter((page) => !page.isCrashed() && !page.isLoadingMainFrame())
}
