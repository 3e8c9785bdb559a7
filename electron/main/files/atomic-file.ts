import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/** A file that is there whole or not at all. Each method throws what the file system says. */
export type AtomicFile = {
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Flushes it and puts it in its place: a reader or a crash sees the old content or the new one. */
  readonly commit: () => Promise<void>
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>
  /** The same for a process that ends at once. */
  readonly removeNow: () => void
}

/** Begins a file beside the place it is meant for. */
export async function openAtomicFile(path: string, mode = 0o666): Promise<AtomicFile> {
  // A short name of its own: the file's name may already be as long as names can be.
  const temporary = join(dirname(path), `.tanto-${randomUUID()}.tmp`)
  const file = await open(temporary, 'wx', mode)
  let isOpen = true
  const close = async () => {
    if (!isOpen) return
    isOpen = false
    await file.close()
  }
  return {
    write: async (content) => {
      await file.writeFile(content)
    },
    commit: async () => {
      await file.sync()
      await close()
      await rename(temporary, path)
      await syncFolder(dirname(path)).catch(() => {})
    },
    discard: async () => {
      await close().catch(() => {})
      await rm(temporary, { force: true })
    },
    removeNow: () => rmSync(temporary, { force: true }),
  }
}
