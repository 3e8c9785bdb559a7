import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { pageBundle } from './page-bundle.mjs'
import { smoothness, watchSmoothness } from './page-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeRatio, judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { importedAfterMs, restoredAfterMs, snapshotAfterMs } from './snapshot-scripts.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */

const P95 = 0.95
const PAGES = /** @type {const} */ (['desk', 'companion'])

/**
 * Row 10: a snapshot of 100,000 notes, and what the pages feel of it; and going back to it, until the
 * desk shows its cases from a store built anew, against an import of the same rows.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureSnapshots(bench) {
  const { electron, tanto, rounds } = bench
  const code = await pageBundle('export-import.ts')
  const copy = await workingCopy(await seededProfile(electron, tanto, 'large'))
  await quietMachine()
  const app = await startApp(electron, tanto, copy.userData)
  /** @type {Record<'snapshot' | 'restore' | 'floor', number[]>} */
  const seen = { snapshot: [], restore: [], floor: [] }
  let longTasks = 0
  try {
    await app.ask('run', { page: 'desk', script: `${code}\n0` })
    for (const page of PAGES) await app.run(page, watchSmoothness)
    for (let round = 0; round < rounds; round++) {
      const before = await longTasksOf(app)
      seen.snapshot.push(await app.run('desk', snapshotAfterMs))
      longTasks += (await longTasksOf(app)) - before
      const floor = await app.run('desk', importedAfterMs)
      seen.floor.push(floor.importMs)
      seen.restore.push(await app.run('desk', restoredAfterMs))
      bench.progress(`snapshots ${round + 1} of ${rounds}`, {
        snapshotMs: seen.snapshot.at(-1),
        longTasks,
        restoreMs: seen.restore.at(-1),
        ...floor,
      })
    }
  } finally {
    await app.quit()
    copy.remove()
  }
  return [
    judgeValue(GOALS.snapshot, percentile(seen.snapshot, P95) / 1000),
    judgeValue(GOALS.snapshotTasks, longTasks),
    judgeRatio(GOALS.restore, seen.restore, seen.floor),
  ]
}

/** @param {import('./driven-app.mjs').DrivenApp} app */
async function longTasksOf(app) {
  let count = 0
  for (const page of PAGES) count += (await app.run(page, smoothness)).longTasksMs.length
  return count
}
