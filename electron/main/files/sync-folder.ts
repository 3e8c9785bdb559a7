import { open } from 'node:fs/promises'

/** Makes a new or renamed file's name durable. Windows has no such flush and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
