import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChosenBackup } from '#shared/ipc/data-api.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { noKeys, type SealingKeys, sealersOf, UnknownKeyError } from '../journal/sealers.ts'
import { deriveKey } from '../keys/data-key.ts'
import { wrappedKeysSchema } from '../keys/keyring.ts'
import { openBySecret } from '../keys/unlock.ts'
import {
  openSnapshotFile,
  readSnapshotHeader,
  SnapshotDamagedError,
  SnapshotNewerError,
} from '../snapshot/snapshot-file.ts'
import type { Snapshot } from '../snapshot/snapshot-name.ts'

/**
 * Copies a snapshot into a folder, whole or not at all, and reads it back. A file that is there is
 * never replaced. Throws what the file system says.
 * @returns the copy's path
 */
export async function copyToFolder(snapshot: Snapshot, folder: string): Promise<string> {
  const time = new Date(snapshot.createdAtMs).toISOString().slice(0, 16).replace(/[-:]/g, '')
  const path = join(folder, `Tanto backup ${time} ${randomUUID().slice(0, 4)}.tanto`)
  const temporary = `${path}.tmp`
  try {
    await copyFile(snapshot.path, temporary)
    const file = await open(temporary, 'r+')
    await file.sync().finally(() => file.close())
    if ((await hashOf(temporary)) !== (await hashOf(snapshot.path))) {
      throw new SnapshotDamagedError('The copy reads back differently')
    }
    await rename(temporary, path)
    // A stick may know no such flush.
    await syncFolder(folder).catch(() => {})
    return path
  } finally {
    await rm(temporary, { force: true }).catch(() => {})
  }
}

/** A backup from outside: nothing of it is trusted before it was read whole. */
export type OpenedBackup = { readonly file: string; readonly keys: SealingKeys }
export type LookInto = { readonly outcome: ChosenBackup; readonly backup: OpenedBackup | null }

/** Looks into a backup with the keys there are. */
export async function lookInto(file: string, keys: SealingKeys): Promise<LookInto> {
  try {
    const { header, end } = await openSnapshotFile(file, sealersOf(keys))
    const { createdAtMs } = header
    const outcome = { kind: 'ready', createdAtMs, cases: end.cases } as const
    return { outcome, backup: { file, keys } }
  } catch (error) {
    if (error instanceof UnknownKeyError) return noBackup('needs-secret')
    if (error instanceof SnapshotNewerError) return noBackup('newer')
    return noBackup('damaged')
  }
}

/** Opens the keys in a backup's head with its passphrase or recovery code, and looks into it. */
export async function unlockBackup(
  file: string,
  secret: string,
): Promise<LookInto | { readonly outcome: { readonly kind: 'wrong' | 'typo' }; backup: null }> {
  const header = await readSnapshotHeader(file).catch(() => null)
  const wrapped = wrappedKeysSchema.safeParse(header?.wrappedKeys)
  if (!wrapped.success) return noBackup('damaged')
  const opened = await openBySecret(wrapped.data.keys, secret)
  if (opened.kind !== 'opened') return { outcome: { kind: opened.kind }, backup: null }
  const older = opened.keys.map((key) => deriveKey(key, 'snapshot'))
  return lookInto(file, { ...noKeys, older })
}

function noBackup(kind: 'needs-secret' | 'newer' | 'damaged'): LookInto {
  return { outcome: { kind }, backup: null }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}
