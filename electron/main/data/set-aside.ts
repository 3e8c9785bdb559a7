import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** Moves files and folders of a profile into a folder of their own. Nothing is ever deleted. */
export async function setAside(
  userData: string,
  names: readonly string[],
  nowMs: number,
): Promise<string> {
  const aside = join(userData, `set-aside-${nowMs}`)
  await mkdir(aside, { recursive: true, mode: 0o700 })
  for (const name of names) {
    await rename(join(userData, name), join(aside, name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
    })
  }
  return aside
}
