import { app, type BrowserWindow, dialog, safeStorage, session } from 'electron'
import type { DesktopText } from '../desktop-texts.ts'
import { NewerError } from '../files/newer-error.ts'
import type { DesktopHandlers } from '../ipc/register.ts'
import { safeStorageKeychain } from '../keys/keychain.ts'
import { runInWorker } from '../snapshot/run-in-worker.ts'
import { log } from '../log.ts'
import { type Appended, createAppended } from '../team/appended.ts'
import { createPageAppends, type PageAppends } from '../team/page-appends.ts'
import { createDataHandlers } from './data-handlers.ts'
import { createDataVault, type DataVault } from './data-vault.ts'
import { createSnapshotClock } from './snapshot-clock.ts'
import { createWarnings, freeBytesAt } from './warnings.ts'

type Wiring = {
  readonly userData: string
  readonly text: () => DesktopText
  readonly isLockedAtStart: () => boolean
  readonly windows: () => readonly BrowserWindow[]
  readonly onAccessChanged: () => void
  /** What else writes into the journal stops doing so, until access is told to be another. */
  readonly holdStill: () => Promise<void>
}

export type Data = {
  readonly vault: DataVault
  /** Where the windows' events come together; told when a team is left. */
  readonly pageAppends: Pick<PageAppends, 'forget'>
  readonly onAppended: Appended['onAppended']
  readonly handlers: () => ReturnType<typeof createDataHandlers> &
    Pick<
      DesktopHandlers,
      | 'appendEvents'
      | 'journalState'
      | 'readJournal'
      | 'repairJournal'
      | 'storeInStep'
      | 'dropStore'
      | 'dataWarnings'
    >
  readonly close: () => Promise<void>
}

/** Wires the data of a profile to this desktop: keychain, worker, windows, dialogs. */
export function startData(wiring: Wiring): Data {
  const { userData, text, isLockedAtStart, windows } = wiring
  const clearStore = () => session.defaultSession.clearStorageData({ storages: ['indexdb'] })
  let isStoreDropped = false
  const vault = createDataVault({
    userData,
    appVersion: app.getVersion(),
    keychain: safeStorageKeychain(safeStorage),
    nowMs: () => Date.now(),
    run: runInWorker,
    isLockedAtStart,
    clearStore,
    holdStill: () => wiring.holdStill(),
    windowIds: () => windows().map(({ webContents }) => webContents.id),
    onAccessChanged: () => {
      for (const { webContents } of windows()) webContents.send('dataAccessChanged', {})
      wiring.onAccessChanged()
    },
  })
  const warnings = createWarnings({
    history: vault.history,
    nowMs: () => Date.now(),
    freeBytes: freeBytesAt,
    onChange: () => {
      for (const { webContents } of windows()) webContents.send('dataWarningsChanged', {})
    },
  })
  const pageAppends = createPageAppends()
  const appended = createAppended()
  const clock = createSnapshotClock(vault.history, warnings.look)

  return {
    vault,
    pageAppends,
    onAppended: appended.onAppended,
    handlers: () => ({
      appendEvents: async (input) =>
        pageAppends.append(appended.noting((await vault.history()).journal), input),
      journalState: async ({ seq }) => ({
        ...(await (await vault.history()).state(seq)),
        isStoreCleared: vault.isStoreCleared(),
        isStoreSuspect: vault.isStoreSuspect(),
      }),
      readJournal: async ({ fromSeq, limit }) => {
        vault.mustBeUnlocked()
        return (await vault.history()).read(fromSeq, limit)
      },
      repairJournal: async ({ events }) => (await vault.history()).journal.repair(events),
      dropStore: async () => {
        if (isStoreDropped) return
        isStoreDropped = true
        log('the working store is removed, to be built anew')
        await vault.rework(clearStore)
      },
      storeInStep: async () => {
        vault.storeIsInStep()
        clock.start()
      },
      dataWarnings: () => warnings.look(),
      ...createDataHandlers({
        vault,
        chooseFolder: () => choose(windows(), 'openDirectory', text()('backup.chooseFolder')),
        chooseFile: () => choose(windows(), 'openFile', text()('backup.chooseFile')),
      }),
    }),
    close: async () => {
      clock.stop()
      await vault.close()
    },
  }
}

/** What to tell somebody whose data can't be opened. Nothing was changed then. */
export function startProblem(error: unknown, userData: string, text: DesktopText): string {
  if (error instanceof NewerError) {
    return text('start.newer', { folder: userData })
  }
  return text('start.failedDetail', { folder: userData, reason: String(error) })
}

async function choose(
  [desk]: readonly BrowserWindow[],
  property: 'openDirectory' | 'openFile',
  title: string,
): Promise<string | null> {
  const options = {
    title,
    properties: [property, ...(property === 'openDirectory' ? ['createDirectory' as const] : [])],
    ...(property === 'openFile' && { filters: [{ name: 'Tanto', extensions: ['tanto'] }] }),
  }
  const { filePaths } = await (desk
    ? dialog.showOpenDialog(desk, options)
    : dialog.showOpenDialog(options))
  return filePaths[0] ?? null
}
