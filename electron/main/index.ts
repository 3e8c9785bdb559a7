import { app } from 'electron'
import { registerAppScheme } from './app-scheme.ts'
import { dataCommandOf } from './data/command-line.ts'
import { runFromCommandLine } from './data/run-from-command-line.ts'
import { devServerUrl } from './dev-server.ts'
import { refuseDebuggers, silenceChromium } from './lock-down.ts'
import { logRefusal } from './screen-pop/log-refusal.ts'
import { startAlone } from './one-at-a-time.ts'
import { popOfArguments } from '#shared/screen-pop/pop-of-arguments.ts'
import { chooseUserDataFolder } from './profile.ts'
import { start } from './start.ts'
import { logWhatNobodyCaught } from './log-uncaught.ts'
import { leaveOutMenu } from './windows/leave-out-menu.ts'
import { shareOnePageProcess } from './windows/one-page-process.ts'

// What must happen before the app is ready, in one place.
chooseUserDataFolder(devServerUrl() !== undefined)
registerAppScheme()
silenceChromium()
refuseDebuggers()
logWhatNobodyCaught()
shareOnePageProcess()
leaveOutMenu()

// A call's texts come from outside: whatever else is said beside them, they do nothing to the data.
const pop = popOfArguments(process.argv)
// One that is too long is not even handed on: the running instance could choke on it.
const isTooLong = pop?.ok === false && pop.error === 'too-long'
const command = pop ? null : dataCommandOf(process.argv)
if (isTooLong) {
  logRefusal('too-long')
  app.exit()
} else if (command) runFromCommandLine(command)
else startAlone(app.getPath('userData'), () => start(pop))
