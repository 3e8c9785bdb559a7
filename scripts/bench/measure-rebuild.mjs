import { rm } from 'node:fs/promises'
import path from 'node:path'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { median } from './statistics.mjs'

const REBUILT_WITHIN_MS = 10 * 60_000

/**
 * Row 10: 20,000 cases whose working store is gone, from spawning the process until both windows are
 * usable.
 * @param {import('./bench.mjs').Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureRebuild(bench) {
  const { electron, tanto, rebuilds } = bench
  const profile = await seededProfile(electron, tanto, 'cases')
  /** @type {number[]} */
  const seen = []
  for (let round = 0; round < rebuilds; round++) {
    const copy = await workingCopy(profile)
    await rm(path.join(copy.userData, 'IndexedDB'), { recursive: true })
    await quietMachine()
    const app = await startApp(electron, tanto, copy.userData, { withinMs: REBUILT_WITHIN_MS })
    seen.push(app.usableMs / 1000)
    bench.progress(`rebuild ${round + 1} of ${rebuilds}`, { usableMs: app.usableMs })
    await app.quit()
    copy.remove()
  }
  return [judgeValue(GOALS.rebuild, median(seen))]
}
