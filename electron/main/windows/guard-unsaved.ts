import { type BrowserWindow, dialog } from 'electron'
import type { DesktopText } from '../desktop-texts.ts'

/**
 * A page that holds what the disk refused objects to being closed. The user decides, in words;
 * `onStay` hears that the window stays.
 */
export function guardUnsaved(window: BrowserWindow, text: DesktopText, onStay: () => void): void {
  window.webContents.on('will-prevent-unload', (event) => {
    window.show()
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: text('unsaved.title'),
      detail: text('unsaved.detail'),
      buttons: [text('unsaved.stay'), text('unsaved.leave')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    // Preventing the page's objection lets the window go.
    if (chosen === 1) event.preventDefault()
    else onStay()
  })
}
