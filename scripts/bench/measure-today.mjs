import { setTimeout as sleep } from 'node:timers/promises'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { openedAfterMs } from './paint-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

const P95 = 0.95
const TODAY = { hash: '#/today', shows: '#page [data-due]' }
const EMPTY = { hash: '#/cases/bin', shows: '#page:not(:has([data-due])) h1' }
/** Answers nobody asks for any more stay in Dexie's memory for three seconds. */
const FORGOTTEN_AFTER_MS = 4_000

/**
 * Row 13: from pressing the link to Today until its list is drawn, with 20,000 cases stored. The floor
 * is the bin with nothing in it, gone to from Today.
 * @param {import('./bench.mjs').Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureToday(bench) {
  const { electron, tanto, todays } = bench
  const copy = await workingCopy(await seededProfile(electron, tanto, 'cases'))
  await quietMachine()
  const app = await startApp(electron, tanto, copy.userData)
  /** @type {Record<'today' | 'empty', number[]>} */
  const seen = { today: [], empty: [] }
  try {
    await app.show('desk')
    // One round more than counted: the first loads the code of a page.
    for (let round = -1; round < todays; round++) {
      const emptyMs = await app.run('desk', openedAfterMs, EMPTY.hash, EMPTY.shows)
      await sleep(FORGOTTEN_AFTER_MS)
      const todayMs = await app.run('desk', openedAfterMs, TODAY.hash, TODAY.shows)
      await sleep(FORGOTTEN_AFTER_MS)
      if (round < 0) continue
      seen.empty.push(emptyMs)
      seen.today.push(todayMs)
      bench.progress(`Today ${round + 1} of ${todays}`, { todayMs, emptyMs })
    }
  } finally {
    await app.quit()
    copy.remove()
  }
  return [judgeValue(GOALS.today, percentile(seen.today, P95), percentile(seen.empty, P95))]
}
