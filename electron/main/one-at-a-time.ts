import { accessSync, constants, readlinkSync, realpathSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { desktopTexts, type DesktopText } from './desktop-texts.ts'
import { languageFor } from './language-for.ts'
import { openSettings } from './settings-store.ts'

// Two instances on one profile would write one journal. Chromium keeps a second one on this computer
// away; what it leaves open is told here.

/**
 * The other computer that has this folder open, or had and was not closed: Chromium would take the
 * folder from it without a word. Null: none.
 */
export function otherComputer(userData: string, ownName = hostname()): string | null {
  try {
    // "computer-pid": how Chromium marks a folder that is in use. There is none on Windows.
    const mark = readlinkSync(join(userData, 'SingletonLock'))
    const name = mark.slice(0, mark.lastIndexOf('-'))
    return name === '' || name === ownName ? null : name
  } catch {
    return null
  }
}

/** False only when the folder is there and nothing can be written into it. */
export function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
  }
}

/** Starts the app if nobody else has the profile; else hands over to who has, or says why not. */
export function startAlone(userData: string, start: () => void): void {
  const other = otherComputer(userData)
  if (other === null) return takeOver(userData, start)
  void app.whenReady().then(() => {
    if (isToBeOpenedHere(userData, other)) takeOver(userData, start)
    else app.exit(1)
  })
}

/** Told to the instance that is running: somebody started one more, with this folder. */
export function isAboutFolder(userData: string, additionalData: unknown): boolean {
  const asked: unknown = Reflect.get(Object(additionalData), 'folder')
  return typeof asked !== 'string' || asked === realPath(userData)
}

function takeOver(userData: string, start: () => void): void {
  if (app.requestSingleInstanceLock({ folder: realPath(userData) })) return start()
  if (isWritable(userData)) return app.quit()
  void app.whenReady().then(() => {
    const text = textsFor(userData)
    const reason = text('command.problem.no-permission')
    dialog.showErrorBox(
      text('start.failed'),
      text('start.failedDetail', { folder: userData, reason }),
    )
    app.exit(1)
  })
}

function isToBeOpenedHere(userData: string, computer: string): boolean {
  const text = textsFor(userData)
  const answer = dialog.showMessageBoxSync({
    type: 'warning',
    message: text('start.elsewhere'),
    detail: text('start.elsewhereDetail', { computer, folder: userData }),
    buttons: [text('start.notHere'), text('start.openHere')],
    defaultId: 0,
    cancelId: 0,
  })
  return answer === 1
}

function textsFor(userData: string): DesktopText {
  const settings = openSettings(userData).current()
  return desktopTexts(() => languageFor(settings, app.getPreferredSystemLanguages()))
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder)
  } catch {
    return folder
  }
}
