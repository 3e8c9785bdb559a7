import type { TalkReport } from '#shared/talk/talk-report.ts'
import type { DesktopHandlers } from '../ipc/register.ts'

/** What the talk meter needs of a window on the page that listens. Electron's BrowserWindow has it. */
export type TalkWindow = {
  readonly webContents: {
    readonly id: number
    readonly once: {
      (event: 'render-process-gone', listener: () => void): unknown
      (event: 'did-fail-load', listener: () => void): unknown
    }
  }
  /** The microphone is closed with the page. */
  readonly destroy: () => void
}

export type TalkMeter = Pick<DesktopHandlers, 'setTalkMeter' | 'tellTalk'> & {
  /** Closes the microphone, whoever wanted it: the call's page is gone, or the setting is off. */
  readonly close: () => void
}

/**
 * The page that listens, there only while a call wants it: the microphone is open for as long as the
 * page lives, and at no other time.
 */
export function createTalkMeter(deps: {
  createWindow: () => TalkWindow
  isAllowed: () => boolean
  /** Asks the system, where it wants to be asked (macOS). */
  askForMicrophone: () => Promise<boolean>
  tell: (report: TalkReport) => void
}): TalkMeter {
  let isWanted = false
  let window: TalkWindow | null = null

  const close = () => {
    isWanted = false
    window?.destroy()
    window = null
  }
  const fail = (trouble: 'refused' | 'broken') => {
    close()
    deps.tell({ kind: 'trouble', trouble })
  }
  const open = () => {
    const opened = deps.createWindow()
    window = opened
    const gone = () => {
      if (window === opened) fail('broken')
    }
    opened.webContents.once('render-process-gone', gone)
    opened.webContents.once('did-fail-load', gone)
  }

  return {
    close,
    setTalkMeter: async ({ isOn }) => {
      if (!isOn) return close()
      if (isWanted || !deps.isAllowed()) return
      isWanted = true
      const isGiven = await deps.askForMicrophone()
      // It may have been switched off, and on again, while the system asked.
      if (!isWanted || window) return
      if (isGiven) open()
      else fail('refused')
    },
    tellTalk: async (report, caller) => {
      // A page that is on its way out may still have said something.
      if (caller.id === window?.webContents.id) deps.tell(report)
    },
  }
}
