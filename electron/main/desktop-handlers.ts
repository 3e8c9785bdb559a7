import type { AppApi } from '#shared/ipc/app-api.ts'
import type { TeamApi } from '#shared/ipc/team-api.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import type { CopiedText } from './copied-text.ts'
import type { Data } from './data/start-data.ts'
import type { DesktopHandlers } from './ipc/register.ts'
import type { WaitingCalls } from './screen-pop/waiting-calls.ts'

export type Desk = {
  /** At a place of its own, or where it is. */
  readonly show: (path?: string) => void
}

type Dependencies = {
  data: ReturnType<Data['handlers']>
  about: AppApi
  team: TeamApi
  companion: () => { show: (focus: boolean) => void; hide: () => void }
  desk: () => Desk
  changeSettings: (patch: SettingsPatch) => void
  bindSummonShortcut: (shortcut: string | null) => 'bound' | 'taken'
  copiedText: CopiedText
  talkMeter: Pick<DesktopHandlers, 'setTalkMeter' | 'tellTalk'>
  tellUpcoming: DesktopHandlers['tellUpcoming']
  waitingCalls: WaitingCalls
  dial: DesktopHandlers['dial']
  readyToQuit: (windowId: number) => void
  saveDocument: DesktopHandlers['saveDocument']
  openMail: DesktopHandlers['openMail']
  saveCaseData: DesktopHandlers['saveCaseData']
  forPrograms: Pick<DesktopHandlers, 'saveCrmFile' | 'beginExport' | 'addToExport' | 'endExport'>
  saveChart: DesktopHandlers['saveChart']
  saveCalendarFile: DesktopHandlers['saveCalendarFile']
  saveContentFile: DesktopHandlers['saveContentFile']
  logo: Pick<DesktopHandlers, 'readLogo' | 'saveLogo'>
  printer: Pick<DesktopHandlers, 'takePrintDocument' | 'printReady'>
}

/** Every method of the contract, each handed on to the part that does it. */
export function createDesktopHandlers(deps: Dependencies): DesktopHandlers {
  return {
    ...deps.data,
    ...deps.about,
    ...deps.team,
    lock: async (input, caller) => {
      const isLocked = await deps.data.lock(input, caller)
      if (isLocked) await deps.copiedText.clear()
      return isLocked
    },
    showCompanion: async ({ focus }) => deps.companion().show(focus),
    hideCompanion: async () => deps.companion().hide(),
    showDesk: async ({ path }) => deps.desk().show(path),
    changeSettings: async ({ patch }) => deps.changeSettings(patch),
    bindSummonShortcut: async ({ shortcut }) => ({ kind: deps.bindSummonShortcut(shortcut) }),
    tellUpcoming: deps.tellUpcoming,
    screenPops: async () => deps.waitingCalls.waiting(),
    dismissScreenPop: async ({ id }) => deps.waitingCalls.dismiss(id),
    dial: deps.dial,
    textCopied: deps.copiedText.copied,
    setTalkMeter: deps.talkMeter.setTalkMeter,
    tellTalk: deps.talkMeter.tellTalk,
    readyToQuit: async (_input, caller) => deps.readyToQuit(caller.id),
    saveDocument: deps.saveDocument,
    openMail: deps.openMail,
    saveCaseData: deps.saveCaseData,
    ...deps.forPrograms,
    saveChart: deps.saveChart,
    saveCalendarFile: deps.saveCalendarFile,
    saveContentFile: deps.saveContentFile,
    ...deps.logo,
    ...deps.printer,
  }
}
