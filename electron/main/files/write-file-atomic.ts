import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/**
 * Writes a whole file or none: into a file beside it, flushed, then renamed over it. A reader or a
 * crash sees the old content or the new one. Throws what the file system says; leaves nothing behind.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  // A short name of its own: the file's name may already be as long as names can be.
  const temporary = join(dirname(path), `.tanto-${randomUUID()}.tmp`)
  try {
    const file = await open(temporary, 'wx', mode)
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path)).catch(() => {})
}
