import { app } from 'electron'
import { registerAppScheme } from './app-scheme.ts'
import { devServerUrl } from './dev-server.ts'
import { refuseDebuggers, silenceChromium } from './lock-down.ts'
import { chooseUserDataFolder } from './profile.ts'
import { start } from './start.ts'
import { shareOnePageProcess } from './windows/one-page-process.ts'

// What must happen before the app is ready, in one place.
chooseUserDataFolder(devServerUrl() !== undefined)
registerAppScheme()
silenceChromium()
refuseDebuggers()
shareOnePageProcess()

// Two instances on one profile would write one journal: the second hands over and leaves.
if (app.requestSingleInstanceLock()) {
  start()
} else {
  app.quit()
}
