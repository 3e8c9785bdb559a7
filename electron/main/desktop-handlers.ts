import type { DesktopEvents } from '#shared/ipc/desktop-api.ts'
import type { SettingsPatch } from '#shared/settings/settings.ts'
import type { DesktopHandlers } from './ipc/register.ts'
import type { Journal } from './journal/journal.ts'

export type Desk = {
  readonly show: () => void
  readonly send: <E extends keyof DesktopEvents>(event: E, payload: DesktopEvents[E]) => void
}

type Dependencies = {
  journal: Promise<Journal>
  companion: () => { show: (focus: boolean) => void; hide: () => void }
  desk: () => Desk
  changeSettings: (patch: SettingsPatch) => void
  textCopied: DesktopHandlers['textCopied']
  saveDocument: DesktopHandlers['saveDocument']
  printer: Pick<DesktopHandlers, 'takePrintDocument' | 'printReady'>
}

/** Every method of the contract, each handed on to the part that does it. */
export function createDesktopHandlers(deps: Dependencies): DesktopHandlers {
  return {
    appendEvents: async ({ events }) => (await deps.journal).append(events),
    journalState: async () => (await deps.journal).state(),
    readJournal: async ({ fromSeq, limit }) => (await deps.journal).read(fromSeq, limit),
    showCompanion: async ({ focus }) => deps.companion().show(focus),
    hideCompanion: async () => deps.companion().hide(),
    showDesk: async ({ path }) => {
      deps.desk().send('navigate', { path })
      deps.desk().show()
    },
    changeSettings: async ({ patch }) => deps.changeSettings(patch),
    textCopied: deps.textCopied,
    saveDocument: deps.saveDocument,
    ...deps.printer,
  }
}
