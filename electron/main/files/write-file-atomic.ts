import { openAtomicFile } from './atomic-file.ts'

/**
 * Writes a whole file or none: into a file beside it, flushed, then renamed over it. A reader or a
 * crash sees the old content or the new one. Throws what the file system says; leaves nothing behind.
 */
export async function writeFileAtomic(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const file = await openAtomicFile(path, mode)
  try {
    await file.write(content)
    await file.commit()
  } catch (error) {
    await file.discard()
    throw error
  }
}
