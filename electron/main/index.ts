import { app } from 'electron'
import { registerAppScheme } from './app-scheme.ts'
import { dataCommandOf } from './data/command-line.ts'
import { runFromCommandLine } from './data/run-from-command-line.ts'
import { devServerUrl } from './dev-server.ts'
import { refuseDebuggers, silenceChromium } from './lock-down.ts'
import { startAlone } from './one-at-a-time.ts'
import { chooseUserDataFolder } from './profile.ts'
import { start } from './start.ts'
import { leaveOutMenu } from './windows/leave-out-menu.ts'
import { shareOnePageProcess } from './windows/one-page-process.ts'

// What must happen before the app is ready, in one place.
chooseUserDataFolder(devServerUrl() !== undefined)
registerAppScheme()
silenceChromium()
refuseDebuggers()
shareOnePageProcess()
leaveOutMenu()

const command = dataCommandOf(process.argv)
if (command) runFromCommandLine(command)
else startAlone(app.getPath('userData'), start)
