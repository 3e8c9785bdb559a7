import { access, rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { NewerError } from '../files/newer-error.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { noKeys, sealersOf, type SealingKeys } from '../journal/sealers.ts'
import type { Keyring } from '../keys/open-keyring.ts'
import { codeOf, log } from '../log.ts'
import {
  openSnapshotFile,
  SnapshotDamagedError,
  SnapshotNewerError,
  verifySnapshot,
} from '../snapshot/snapshot-file.ts'
import { listSnapshots } from '../snapshot/snapshot-name.ts'
import { lookInto, type LookInto, unlockBackup } from './backups.ts'
import { type DataVault, LockedError } from './data-vault.ts'
import { sealingKeys } from './history-keys.ts'
import { historyFolders } from './history.ts'
import { type CommandDesk, openVault, setStoreAside } from './open-by-command.ts'
import { setAside } from './set-aside.ts'

/**
 * Goes back to a snapshot or a backup. What is there now is kept as a snapshot first; where it is
 * too damaged for that, its files are set aside. The working store is set aside too and built anew.
 */
export async function restore(from: string, desk: CommandDesk): Promise<number> {
  const file = await fileOf(from, desk)
  if (file === null) {
    desk.say(desk.text('command.notFound', { from }))
    return 1
  }
  const vault = await openVault(desk)
  const ring = await vault.keyring()
  const keys = await keysOf(file, ring, desk)
  verifySnapshot(await openSnapshotFile(file, sealersOf(keys)))
  const kept = await keepPresent(vault, desk)
  try {
    await kept.vault.rework((history) => history.adopt(file, keys))
  } catch (error) {
    await kept.vault.close().catch(() => {})
    await kept.undo()
    throw error
  }
  await kept.vault.close()
  await setStoreAside(desk)
  desk.say(desk.text('command.restored', { from }))
  return 0
}

/** A snapshot of this profile by its name, or any file by its path. */
async function fileOf(from: string, { userData }: CommandDesk): Promise<string | null> {
  const snapshots = await listSnapshots(historyFolders(userData).snapshots)
  const path = snapshots.find(({ name }) => name === from)?.path ?? resolve(from)
  return access(path).then(
    () => path,
    () => null,
  )
}

/** What opens the file: keys of this profile, or those in its head by a passphrase or code. */
async function keysOf(file: string, ring: Keyring, desk: CommandDesk): Promise<SealingKeys> {
  const own = ring.keys()
  let look: LookInto | Awaited<ReturnType<typeof unlockBackup>> = await lookInto(
    file,
    own ? sealingKeys(own, 'snapshot') : noKeys,
  )
  if (look.outcome.kind === 'needs-secret') {
    const secret = await desk.readSecret()
    if (secret === null) throw new LockedError('The backup is locked')
    look = await unlockBackup(file, secret)
  }
  if (look.backup) return look.backup.keys
  const { kind } = look.outcome
  if (kind === 'newer') throw new SnapshotNewerError('Written by a newer version')
  if (kind === 'damaged') throw new SnapshotDamagedError('No whole backup')
  throw new LockedError('The backup is locked')
}

type Kept = { readonly vault: DataVault; readonly undo: () => Promise<void> }

/** Damage of what is there must not stand in the way of what is whole; a full disk must. */
async function keepPresent(vault: DataVault, desk: CommandDesk): Promise<Kept> {
  const kept = { vault, undo: async () => {} }
  if ((await vault.keyring()).state().kind !== 'open') {
    await vault.startOver()
    return kept
  }
  try {
    const history = await vault.history()
    if (history.hasNews()) await history.takeSnapshot('manual')
    return kept
  } catch (error) {
    if (error instanceof NewerError || writeProblemOf(error) !== 'unknown') throw error
    log('what is there could not be kept as a snapshot:', codeOf(error))
    await vault.close().catch(() => {})
    return withoutJournal(desk)
  }
}

async function withoutJournal(desk: CommandDesk): Promise<Kept> {
  const { userData, nowMs, say, text } = desk
  const { journal } = historyFolders(userData)
  const folder = await setAside(userData, ['journal'], nowMs())
  const undo = async () => {
    await setAside(userData, ['journal'], nowMs())
    await rename(join(folder, 'journal'), journal)
  }
  say(text('command.setAside', { folder }))
  return { vault: await openVault(desk), undo }
}
