import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { openHandles, processTree, pssMb } from '../bench/process-tree.mjs'

/** @typedef {import('../bench/driven-app.mjs').DrivenApp} DrivenApp */
/** @typedef {import('./verdict.mjs').Counters} Counters */

const MB = 1024 * 1024

/**
 * Looks at the app while it has nothing to do.
 * @param {DrivenApp} app
 * @param {string} userData
 * @param {number} keys pressed so far
 * @returns {Promise<import('./verdict.mjs').Sample>}
 */
export async function lookAt(app, userData, keys) {
  const counters = /** @type {Counters} */ (await app.ask('counters'))
  const sizes = new Map(
    readdirSync(userData).map((name) => [name, bytesIn(path.join(userData, name)) / MB]),
  )
  const journalMb = sizes.get('journal') ?? 0
  const storeMb = sizes.get('IndexedDB') ?? 0
  const snapshotsMb = sizes.get('snapshots') ?? 0
  const allMb = [...sizes.values()].reduce((total, size) => total + size, 0)
  return {
    keys,
    pssMb: pssMb(app.pid),
    processes: processTree(app.pid).length,
    handles: openHandles(app.pid),
    ...counters,
    journalMb,
    storeMb,
    snapshotsMb,
    otherMb: allMb - journalMb - storeMb - snapshotsMb,
  }
}

/** A file that is gone by the time it is looked at counts as nothing. @param {string} place @returns {number} */
function bytesIn(place) {
  try {
    const found = lstatSync(place)
    if (!found.isDirectory()) return found.size
    return readdirSync(place).reduce((total, name) => total + bytesIn(path.join(place, name)), 0)
  } catch {
    return 0
  }
}
