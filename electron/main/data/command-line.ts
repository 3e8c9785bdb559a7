import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { NewerError } from '../files/newer-error.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { opensElsewhere } from '../keys/keyring.ts'
import { SnapshotDamagedError, SnapshotNewerError } from '../snapshot/snapshot-file.ts'
import { listSnapshots } from '../snapshot/snapshot-name.ts'
import { copyToFolder } from './backups.ts'
import { LockedError } from './data-vault.ts'
import { historyFolders } from './history.ts'
import { type CommandDesk, openVault } from './open-by-command.ts'
import { restore } from './restore-by-command.ts'

// What can be done to the data without a window: when the interface is broken, or by a script.

export type DataCommand =
  | { readonly kind: 'list-snapshots' }
  /** `from`: a snapshot's name, or the path of a backup. */
  | { readonly kind: 'restore-snapshot'; readonly from: string }
  | { readonly kind: 'back-up-to'; readonly folder: string }

const pattern = /^--(list-snapshots|restore-snapshot|back-up-to)(?:=(.*))?$/s

/** The command among a program's arguments. Null: it was started to be used as ever. */
export function dataCommandOf(argv: readonly string[]): DataCommand | null {
  const [, kind, value = ''] = argv.map((one) => pattern.exec(one)).find(Boolean) ?? []
  if (kind === 'list-snapshots') return { kind }
  if (kind === 'restore-snapshot') return { kind, from: value }
  if (kind === 'back-up-to') return { kind, folder: value }
  return null
}

/** Does it and says how it went. @returns the program's exit code: 0 done, 1 not, 2 misused */
export async function runDataCommand(command: DataCommand, desk: CommandDesk): Promise<number> {
  try {
    switch (command.kind) {
      case 'list-snapshots':
        return await list(desk)
      case 'restore-snapshot':
        return await (command.from === '' ? misused(desk) : restore(command.from, desk))
      case 'back-up-to':
        return await (command.folder === '' ? misused(desk) : backUp(command.folder, desk))
    }
  } catch (error) {
    desk.say(whyNot(error, desk))
    return 1
  }
}

function misused({ say, text }: CommandDesk): number {
  say(text('command.usage'))
  return 2
}

async function list({ userData, say, text }: CommandDesk): Promise<number> {
  const snapshots = await listSnapshots(historyFolders(userData).snapshots)
  if (snapshots.length === 0) say(text('command.noSnapshots', { folder: userData }))
  for (const { name, createdAtMs, reason, path } of snapshots) {
    const { size } = await stat(path)
    say([name, localTime(createdAtMs), reason, `${Math.ceil(size / 1000)} kB`].join('\t'))
  }
  return 0
}

async function backUp(folder: string, desk: CommandDesk): Promise<number> {
  const vault = await openVault(desk)
  const ring = await vault.keyring()
  const wrapped = ring.wrapped()
  if (ring.keys()?.sealing && !(wrapped && opensElsewhere(wrapped))) {
    desk.say(desk.text('command.needsCode'))
    return 1
  }
  const history = await vault.history()
  try {
    const path = await copyToFolder(await history.takeSnapshot('manual'), resolve(folder))
    desk.say(desk.text('command.backedUp', { path }))
    return 0
  } finally {
    await vault.close()
  }
}

function whyNot(error: unknown, { userData, text }: CommandDesk): string {
  if (error instanceof SnapshotNewerError) return text('command.newer')
  if (error instanceof NewerError) return text('start.newer', { folder: userData })
  if (error instanceof SnapshotDamagedError) return text('command.damaged')
  if (error instanceof LockedError) return text('command.locked')
  const problem = text(`command.problem.${writeProblemOf(error)}`)
  return text('command.failed', { problem, reason: String(error) })
}

/** "2026-01-05 09:00", as the clock on this computer's wall says. */
function localTime(atMs: number): string {
  const at = new Date(atMs)
  const two = (value: number) => String(value).padStart(2, '0')
  const date = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${date} ${two(at.getHours())}:${two(at.getMinutes())}`
}
