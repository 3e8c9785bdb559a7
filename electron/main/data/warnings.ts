import { access, constants, statfs } from 'node:fs/promises'
import { minuteMs } from '#shared/base/time.ts'
import type { DataWarning } from '#shared/ipc/data-api.ts'
import type { History } from './history.ts'

/** Room for some thousand snapshots of a year's calls; below it somebody should know. */
export const lowBytes = 200 * 1024 ** 2
/** Clocks drift, and are put right: less is no matter of ours. */
const driftMs = 10 * minuteMs

export type Warnings = {
  /** Looks at the place of the data as it is now. */
  readonly look: () => Promise<readonly DataWarning[]>
}

/** Knows what is wrong around the data before it hurts. Nothing it fails to find out is a warning. */
export function createWarnings(deps: {
  history: () => Promise<History>
  nowMs: () => number
  /** Bytes this user may still write where a folder is. */
  freeBytes: (folder: string) => Promise<number>
  onChange: () => void
}): Warnings {
  let last = '[]'
  let newestMs = 0

  const look = async (): Promise<readonly DataWarning[]> => {
    const history = await deps.history()
    const folders = Object.values(history.folders)
    const nowMs = deps.nowMs()
    newestMs = Math.max(newestMs, await history.newestAtMs().catch(() => 0))
    const free = await Promise.all(
      folders.map((folder) => deps.freeBytes(folder).catch(() => Infinity)),
    )
    const freeBytes = Math.min(...free)
    const areWritable = await Promise.all(folders.map(isWritable))
    return [
      ...(areWritable.includes(false) ? [{ kind: 'not-writable' } as const] : []),
      ...(freeBytes < lowBytes ? [{ kind: 'disk-nearly-full', freeBytes } as const] : []),
      ...(newestMs > nowMs + driftMs
        ? [{ kind: 'clock-behind', lastAtMs: newestMs } as const]
        : []),
    ]
  }

  return {
    look: async () => {
      const found = await look()
      const kinds = JSON.stringify(found.map(({ kind }) => kind))
      if (kinds !== last) deps.onChange()
      last = kinds
      return found
    },
  }
}

export async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
}
