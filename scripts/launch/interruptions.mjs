import { constants } from 'node:os'
import process from 'node:process'
import { endAllChildren } from './processes.mjs'

const PARENT_CHECK_MS = 1000

/** To be undone if we are interrupted. @type {Set<() => void>} */
const cleanUps = new Set()

/**
 * Call once in each entry point: whatever ends us ends what we started, then the clean-ups run.
 */
export function endTogetherOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => void endTogether(signal))
  }
  if (process.env['npm_lifecycle_event'] !== undefined) endWithParent()
}

/**
 * Registers something to undo if we are interrupted; it must not wait for anything.
 * @param {() => void} cleanUp
 * @returns {() => void} call it when there is nothing to undo any more
 */
export function ifInterrupted(cleanUp) {
  cleanUps.add(cleanUp)
  return () => void cleanUps.delete(cleanUp)
}

/** When npm is killed it does not tell us, but then we have another parent. */
function endWithParent() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    void endTogether('SIGTERM')
  }, PARENT_CHECK_MS)
  watch.unref()
}

/** @param {'SIGINT' | 'SIGTERM' | 'SIGHUP'} signal */
async function endTogether(signal) {
  // Not every program takes a lost terminal for a reason to end.
  await endAllChildren(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  for (const cleanUp of cleanUps) cleanUp()
  process.exit(128 + constants.signals[signal])
}
