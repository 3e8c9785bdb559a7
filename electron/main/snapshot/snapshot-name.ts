import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { SnapshotReason } from '#shared/ipc/data-api.ts'

/** What a snapshot's file name says: nothing of the content. */
export type Snapshot = {
  readonly path: string
  readonly name: string
  /** It holds all events up to here. */
  readonly lastSeq: number
  readonly createdAtMs: number
  readonly reason: SnapshotReason
}

const namePattern =
  /^(\d{12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z-(hourly|update|manual|restored)\.tanto$/

export function snapshotAt(
  folder: string,
  lastSeq: number,
  createdAtMs: number,
  reason: SnapshotReason,
): Snapshot {
  const time = new Date(createdAtMs).toISOString().replace(/\.\d+Z$/, 'Z')
  const name = `${String(lastSeq).padStart(12, '0')}-${time.replaceAll(/[-:]/g, '')}-${reason}.tanto`
  return { path: join(folder, name), name, lastSeq, createdAtMs, reason }
}

/** The snapshots of a folder, the newest history first: clocks go wrong, counts do not. */
export async function listSnapshots(folder: string): Promise<Snapshot[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names
    .flatMap((name) => readName(folder, name) ?? [])
    .toSorted((a, b) => b.lastSeq - a.lastSeq || b.createdAtMs - a.createdAtMs)
}

function readName(folder: string, name: string): Snapshot | null {
  const [, seq, year, month, day, hour, minute, second, reason] = namePattern.exec(name) ?? []
  if (seq === undefined) return null
  const createdAtMs = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return {
    path: join(folder, name),
    name,
    lastSeq: Number(seq),
    createdAtMs,
    reason: reason as SnapshotReason,
  }
}
