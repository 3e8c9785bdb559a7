import { Menu } from 'electron'

/**
 * Electron builds a menu at each start, which no window shows. On a Mac it is the system's, and
 * copying and pasting hang on it. Must run before the app is ready.
 */
export function leaveOutMenu(): void {
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
}
