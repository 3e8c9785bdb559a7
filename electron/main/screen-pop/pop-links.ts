import { app } from 'electron'
import { type Popped, popScheme, screenPopOf } from '#shared/screen-pop/parse-screen-pop.ts'

/**
 * Asks the system to hand links to calls to this program, and takes those that come while it runs (on a
 * Mac: all of them). Must run before the app is ready, else the link it is started with is lost.
 */
export function takePopLinks(onPop: (popped: Popped) => void): void {
  app.on('open-url', (event, url) => {
    event.preventDefault()
    onPop(screenPopOf(url))
  })
  // From its source, the program to register would be Electron itself.
  if (app.isPackaged) app.setAsDefaultProtocolClient(popScheme)
}
