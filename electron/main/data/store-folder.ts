import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where Chromium keeps the working store: named after the pages' origin, for ever. */
function storeFolder(userData: string): string {
  return join(userData, 'IndexedDB', 'app_bundle_0.indexeddb.leveldb')
}

/**
 * Removes a working store that lost the file saying what belongs to it. Chromium would open what is
 * left as if it were whole, or never open it again; built anew it has everything. Must run before a
 * window opens it.
 */
export async function removeHeadlessStore(userData: string): Promise<boolean> {
  const folder = storeFolder(userData)
  const names = await readdir(folder).catch((): string[] => [])
  if (names.length === 0) return false
  const current = await readFile(join(folder, 'CURRENT'), 'utf8').catch(() => '')
  if (current.endsWith('\n') && names.includes(current.trim())) return false
  await rm(folder, { recursive: true, force: true })
  return true
}

const runningMark = (userData: string) => join(userData, 'running')

/** Marks that the app runs. True: the last time it did not end as it should. */
export async function beginRun(userData: string): Promise<boolean> {
  const wasRunning = existsSync(runningMark(userData))
  // A folder that can't be written is said by the journal, in words.
  await writeFile(runningMark(userData), '').catch(() => {})
  return wasRunning
}

export async function endRun(userData: string): Promise<void> {
  await rm(runningMark(userData), { force: true }).catch(() => {})
}
