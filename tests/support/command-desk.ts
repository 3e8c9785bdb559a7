import type { CommandDesk } from '#electron/main/data/open-by-command.ts'
import { desktopTexts } from '#electron/main/desktop-texts.ts'
import { runSnapshotTask } from '#electron/main/snapshot/snapshot-task.ts'
import { fakeKeychain } from './fake-keychain.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A profile as a command finds it, what it says, and a clock that moves on with each look. */
export type TestDesk = CommandDesk & { readonly said: string[] }

export async function commandDesk(partial: Partial<CommandDesk> = {}): Promise<TestDesk> {
  const said: string[] = []
  let nowMs = Date.UTC(2026, 0, 5, 9)
  return {
    said,
    userData: await temporaryFolder(),
    appVersion: '0.1.0',
    keychain: fakeKeychain(false),
    nowMs: () => (nowMs += 1_000),
    run: runSnapshotTask,
    readSecret: async () => null,
    text: desktopTexts(() => 'en'),
    say: (line) => void said.push(line),
    ...partial,
  }
}
