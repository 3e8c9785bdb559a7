import { spawnSync } from 'node:child_process'
import { runsAsRoot } from './electron-env.mjs'

/**
 * What to put before a command that mounts disks: they are mounted for it and its children alone, and
 * gone with them, however they end. Nothing where that cannot be had.
 * @returns {string[]}
 */
export function withOwnMounts() {
  if (process.platform !== 'linux' || !runsAsRoot()) return []
  return spawnSync('unshare', ['--mount', 'true']).status === 0 ? ['unshare', '--mount'] : []
}
