import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseProcessorTicks } from './proc-files.mjs'

const LOOK_MS = 400
const BUSY_SHARE = 0.15
const PATIENCE_MS = 30_000

/**
 * Waits until little else happens on this machine, but not for ever: interleaving evens out the rest.
 * @returns {Promise<boolean>} whether it became quiet
 */
export async function quietMachine() {
  const giveUpAtMs = Date.now() + PATIENCE_MS
  do {
    const before = processorTicks()
    await sleep(LOOK_MS)
    const after = processorTicks()
    const share = (after.busy - before.busy) / Math.max(1, after.all - before.all)
    if (share < BUSY_SHARE) return true
  } while (Date.now() < giveUpAtMs)
  return false
}

function processorTicks() {
  return parseProcessorTicks(readFileSync('/proc/stat', 'latin1'))
}
