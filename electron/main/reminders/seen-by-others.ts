import { powerMonitor } from 'electron'

/**
 * Whether what the system shows for us may be read by others: the app or the screen is locked, so
 * nobody is there; or the windows are kept out of screen sharing, and notifications can't be.
 */
export function createSeenByOthers(deps: {
  readonly isLocked: () => boolean
  readonly isHidden: () => boolean
}): () => boolean {
  let isScreenLocked = false
  powerMonitor.on('lock-screen', () => {
    isScreenLocked = true
  })
  powerMonitor.on('unlock-screen', () => {
    isScreenLocked = false
  })
  return () => isScreenLocked || deps.isLocked() || deps.isHidden()
}
