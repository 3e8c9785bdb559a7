import { setTimeout as sleep } from 'node:timers/promises'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { openedAfterMs } from './paint-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

const P95 = 0.95
const ALL = { hash: '#/insight/all', shows: '#page [data-insight]' }
const QUARTER = { hash: '#/insight/90', shows: '#page [data-insight]' }
const EMPTY = { hash: '#/cases/bin', shows: '#page:not(:has([data-insight])) h1' }
/** The thread of the page before is gone by then, and its memory. */
const SETTLED_MS = 2_000

/**
 * Row 15: from pressing the link to Insight until its charts are drawn, with 20,000 cases stored; its
 * thread is started and reads all anew each time. The floor is the bin with nothing in it.
 * @param {import('./bench.mjs').Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureInsight(bench) {
  const { electron, tanto, insights } = bench
  const copy = await workingCopy(await seededProfile(electron, tanto, 'cases'))
  await quietMachine()
  const app = await startApp(electron, tanto, copy.userData)
  /** @type {Record<'all' | 'quarter' | 'empty', number[]>} */
  const seen = { all: [], quarter: [], empty: [] }
  try {
    await app.show('desk')
    // One round more than counted: the first loads the code of a page.
    for (let round = -1; round < insights; round++) {
      const quarterMs = await app.run('desk', openedAfterMs, QUARTER.hash, QUARTER.shows)
      await sleep(SETTLED_MS)
      const emptyMs = await app.run('desk', openedAfterMs, EMPTY.hash, EMPTY.shows)
      await sleep(SETTLED_MS)
      const allMs = await app.run('desk', openedAfterMs, ALL.hash, ALL.shows)
      await sleep(SETTLED_MS)
      await app.run('desk', openedAfterMs, EMPTY.hash, EMPTY.shows)
      await sleep(SETTLED_MS)
      if (round < 0) continue
      seen.quarter.push(quarterMs)
      seen.empty.push(emptyMs)
      seen.all.push(allMs)
      bench.progress(`Insight ${round + 1} of ${insights}`, { allMs, quarterMs, emptyMs })
    }
  } finally {
    await app.quit()
    copy.remove()
  }
  const floor = percentile(seen.empty, P95)
  return [
    judgeValue(GOALS.insight, percentile(seen.all, P95), floor),
    judgeValue(GOALS.insightQuarter, percentile(seen.quarter, P95), floor),
  ]
}
