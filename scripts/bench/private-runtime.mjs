import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { cp, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { projectRoot } from '../launch/project.mjs'

/** What is kept from one run to the next. */
export const KEPT_IN = path.join(projectRoot, 'node_modules/.cache/tanto-bench')

/**
 * A copy of the runtime that nothing else on this machine runs from. Of memory that processes share
 * each counts its part: another app on the same files would make ours look smaller.
 * @param {string} electron path of an executable
 * @returns {Promise<{ electron: string, version: string }>}
 */
export async function privateRuntime(electron) {
  const original = path.dirname(realpathSync(electron))
  const version = readFileSync(path.join(original, 'version'), 'utf8').trim()
  const folder = path.join(KEPT_IN, `electron-${version}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.unfinished`
    await rm(unfinished, { recursive: true, force: true })
    await cp(original, unfinished, { recursive: true, verbatimSymlinks: true })
    await rename(unfinished, folder)
  }
  return { electron: path.join(folder, path.basename(electron)), version }
}
