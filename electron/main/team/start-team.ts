import { app, type BrowserWindow, dialog, powerMonitor, session } from 'electron'
import type { Data } from '../data/start-data.ts'
import type { DesktopText } from '../desktop-texts.ts'
import { safeFileName } from '../export/file-name.ts'
import { pathToWrite } from '../export/save-file.ts'
import { createTeam, type Team } from './create-team.ts'

const ending = 'tanto-invitation'

/** Wires the team of a profile to this desktop: windows, dialogs, sleep. */
export function startTeam(wiring: {
  readonly userData: string
  readonly data: Data
  readonly text: DesktopText
  readonly windows: () => readonly BrowserWindow[]
}): Team {
  const { userData, data, text, windows } = wiring
  const ofInvitations = () => [{ name: text(`save.${ending}`), extensions: [ending] }]
  const chosen = async (options: Electron.OpenDialogOptions) => {
    const [desk] = windows()
    const { filePaths } = await (desk
      ? dialog.showOpenDialog(desk, options)
      : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }
  const team = createTeam({
    userData,
    data,
    appVersion: app.getVersion(),
    send: (event) => {
      for (const window of windows()) {
        if (!window.isDestroyed()) window.webContents.send(event, {})
      }
    },
    clearStore: () => session.defaultSession.clearStorageData({ storages: ['indexdb'] }),
    chooseFolder: () =>
      chosen({
        title: text('team.chooseFolder'),
        properties: ['openDirectory', 'createDirectory'],
      }),
    chooseInvitation: () =>
      chosen({
        title: text('team.chooseInvitation'),
        properties: ['openFile'],
        filters: ofInvitations(),
      }),
    whereToSave: async (name) => {
      const [desk] = windows()
      if (!desk) return null
      const { canceled, filePath } = await dialog.showSaveDialog(desk, {
        title: text('team.saveInvitation'),
        defaultPath: safeFileName(name, ending),
        filters: ofInvitations(),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : pathToWrite(filePath, ending)
    },
  })
  powerMonitor.on('resume', team.wake)
  team.accessChanged()
  return {
    ...team,
    close: () => {
      powerMonitor.off('resume', team.wake)
      return team.close()
    },
  }
}
