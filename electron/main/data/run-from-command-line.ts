import { writeSync } from 'node:fs'
import { app, safeStorage } from 'electron'
import { desktopTexts } from '../desktop-texts.ts'
import { safeStorageKeychain } from '../keys/keychain.ts'
import { languageFor } from '../language-for.ts'
import { isWritable, otherComputer } from '../one-at-a-time.ts'
import { openSettings } from '../settings-store.ts'
import { runInWorker } from '../snapshot/run-in-worker.ts'
import { type DataCommand, runDataCommand } from './command-line.ts'
import { readSecret } from './read-secret.ts'

/** Runs a command instead of the app, and ends with its exit code. No window is made. */
export function runFromCommandLine(command: DataCommand): void {
  const userData = app.getPath('userData')
  const settings = openSettings(userData).current()
  const text = desktopTexts(() => languageFor(settings, app.getPreferredSystemLanguages()))
  // Written at once: the process ends right after the last line.
  const say = (line: string) => void writeSync(1, `${line}\n`)

  const computer = otherComputer(userData)
  if (computer !== null || !app.requestSingleInstanceLock()) {
    const words = isWritable(userData) ? 'command.running' : 'command.notWritable'
    say(text(computer === null ? words : 'command.elsewhere', { computer: computer ?? '' }))
    app.exit(1)
    return
  }
  void app.whenReady().then(async () => {
    const code = await runDataCommand(command, {
      userData,
      appVersion: app.getVersion(),
      keychain: safeStorageKeychain(safeStorage),
      nowMs: () => Date.now(),
      run: runInWorker,
      readSecret: () => readSecret(() => say(text('command.secret'))),
      text,
      say,
    })
    app.exit(code)
  })
}
