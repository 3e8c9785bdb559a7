import type { DesktopEvents } from '#shared/ipc/desktop-api.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import type { CopiedText } from './copied-text.ts'
import type { Data } from './data/start-data.ts'
import type { DesktopHandlers } from './ipc/register.ts'

export type Desk = {
  readonly show: () => void
  readonly send: <E extends keyof DesktopEvents>(event: E, payload: DesktopEvents[E]) => void
}

type Dependencies = {
  data: ReturnType<Data['handlers']>
  companion: () => { show: (focus: boolean) => void; hide: () => void }
  desk: () => Desk
  changeSettings: (patch: SettingsPatch) => void
  copiedText: CopiedText
  readyToQuit: (windowId: number) => void
  saveDocument: DesktopHandlers['saveDocument']
  saveCalendarFile: DesktopHandlers['saveCalendarFile']
  printer: Pick<DesktopHandlers, 'takePrintDocument' | 'printReady'>
}

/** Every method of the contract, each handed on to the part that does it. */
export function createDesktopHandlers(deps: Dependencies): DesktopHandlers {
  return {
    ...deps.data,
    lock: async (input, caller) => {
      const isLocked = await deps.data.lock(input, caller)
      if (isLocked) await deps.copiedText.clear()
      return isLocked
    },
    showCompanion: async ({ focus }) => deps.companion().show(focus),
    hideCompanion: async () => deps.companion().hide(),
    showDesk: async ({ path }) => {
      deps.desk().send('navigate', { path })
      deps.desk().show()
    },
    changeSettings: async ({ patch }) => deps.changeSettings(patch),
    textCopied: deps.copiedText.copied,
    readyToQuit: async (_input, caller) => deps.readyToQuit(caller.id),
    saveDocument: deps.saveDocument,
    saveCalendarFile: deps.saveCalendarFile,
    ...deps.printer,
  }
}
