import { join } from 'node:path'
import { app } from 'electron'

/**
 * The folder of everything the app keeps, for ever: moving it would look like an empty profile.
 * The dev server's pages have another origin, so they get a folder of their own. Chromium's own
 * switch `--user-data-dir` overrides it.
 */
export function chooseUserDataFolder(isDevServer: boolean): void {
  if (app.commandLine.hasSwitch('user-data-dir')) return
  const name = isDevServer ? 'Tanto Development' : 'Tanto'
  app.setPath('userData', join(app.getPath('appData'), name))
}
