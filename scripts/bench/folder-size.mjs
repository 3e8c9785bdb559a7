import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** What the files of a folder come to. @param {string} folder @returns {Promise<number>} MB */
export async function folderMb(folder) {
  const names = await readdir(folder, { recursive: true })
  let bytes = 0
  // The browser may take a file away while it is looked at.
  for (const name of names)
    bytes += (await stat(path.join(folder, name)).catch(() => null))?.size ?? 0
  return bytes / 1e6
}
