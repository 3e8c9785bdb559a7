import { type BrowserWindow, session, systemPreferences } from 'electron'
import type { Environment } from '#shared/ipc/desktop-api.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { givesFarSide } from '#shared/talk/far-side.ts'
import { createAppWindow } from '../windows/app-window.ts'
import { createTalkMeter, type TalkMeter } from './talk-meter.ts'
import { openTalkSession } from './talk-session.ts'

/** Kept in memory: nothing of it outlives the app. */
const partition = 'talk'

/** The talk meter of a companion: it listens for that page, and for no longer than it lives. */
export function startTalkMeter(deps: {
  companion: BrowserWindow
  environment: () => Environment
  folder: string
  isOwnUrl: (url: string) => boolean
}): TalkMeter {
  const { companion, environment } = deps
  const hearsThem = () => {
    const { settings, platform } = environment()
    return settings.talkHearsThem && givesFarSide(platform)
  }
  let talkSession: Electron.Session | null = null
  const theSession = () =>
    (talkSession ??= openTalkSession(session.fromPartition(partition), { ...deps, hearsThem }))

  const meter = createTalkMeter({
    createWindow: () => {
      const window = createAppWindow('talk', knownToTalk(environment(), hearsThem()), {
        webPreferences: { session: theSession(), backgroundThrottling: false },
      })
      // Sound that the computer plays is given only where somebody pressed a key.
      return window
    },
    isAllowed: () => environment().settings.talkMeter !== 'off',
    askForMicrophone: async () =>
      process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone'),
    tell: (report) => {
      if (!companion.isDestroyed()) companion.webContents.send('talkTold', report)
    },
  })
  const { webContents } = companion
  webContents.on('did-start-loading', meter.close)
  webContents.on('render-process-gone', meter.close)
  webContents.on('destroyed', meter.close)
  return meter
}

/** The page learns nothing of the rep, and of the settings only what it listens by. */
function knownToTalk(environment: Environment, talkHearsThem: boolean): Environment {
  return { ...environment, dataFolder: '', settings: settingsSchema.parse({ talkHearsThem }) }
}
