import { readFile } from 'node:fs/promises'
import { type WrappedKeys, wrappedKeysSchema } from '../keys/keyring.ts'
import { scanSegment } from '../journal/record.ts'
import { listSegments } from '../journal/segments.ts'
import { readSnapshotHeader } from '../snapshot/snapshot-file.ts'
import { listSnapshots } from '../snapshot/snapshot-name.ts'
import type { HistoryFolders } from './history.ts'

/** Whether anything here is sealed, by the files themselves: markers and keyrings can be lost. */
export async function hasSealedData(folders: HistoryFolders): Promise<boolean> {
  for (const { path } of await listSnapshots(folders.snapshots)) {
    const header = await readSnapshotHeader(path).catch(() => null)
    if (header) return header.keyId !== null
  }
  const newest = (await listSegments(folders.journal).catch(() => [])).at(-1)
  if (!newest) return false
  const { lines } = scanSegment(await readFile(newest.path), newest.firstSeq)
  return lines.some(({ payload }) => payload?.kind === 'sealed')
}

/** The wrapped keys in the head of the newest snapshot that has some. */
export async function wrappedKeysInSnapshots(folders: HistoryFolders): Promise<WrappedKeys | null> {
  for (const { path } of await listSnapshots(folders.snapshots)) {
    const header = await readSnapshotHeader(path).catch(() => null)
    const wrapped = wrappedKeysSchema.safeParse(header?.wrappedKeys)
    if (wrapped.success) return wrapped.data
  }
  return null
}
