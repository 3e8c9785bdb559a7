/// <reference lib="dom" />
import { setTimeout as sleep } from 'node:timers/promises'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { openedAfterMs } from './paint-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

const P95 = 0.95
const ALL = { hash: '#/insight/all', shows: '#page [data-insight="20000"]' }
const QUARTER = { hash: '#/insight/90', shows: '#page [data-insight]' }
const EMPTY = { hash: '#/cases/bin', shows: '#page:not(:has([data-insight])) h1' }
/** What a start still does then is over. */
const SETTLED_MS = 4_000

/**
 * Row 15: from pressing the link to Insight until its charts are drawn, with 20,000 cases stored: the
 * last 90 days of them, as it opens; then all of them, which the thread reads for the first time; and
 * all of them gone back to. Each round is a start of its own. The floor is the bin with nothing in it.
 * @param {import('./bench.mjs').Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureInsight(bench) {
  const { electron, tanto, insights } = bench
  const copy = await workingCopy(await seededProfile(electron, tanto, 'cases'))
  await quietMachine()
  /** @type {Record<'quarter' | 'all' | 'again' | 'empty', number[]>} */
  const seen = { quarter: [], all: [], again: [], empty: [] }
  try {
    for (let round = 0; round < insights; round++) {
      const app = await startApp(electron, tanto, copy.userData)
      try {
        await app.show('desk')
        await sleep(SETTLED_MS)
        const opened = (/** @type {typeof ALL} */ { hash, shows }) =>
          app.run('desk', openedAfterMs, hash, shows)
        await app.run('desk', goToEmpty)
        await sleep(SETTLED_MS)
        const quarterMs = await opened(QUARTER)
        const emptyMs = await opened(EMPTY)
        const allMs = await opened(ALL)
        await opened(EMPTY)
        const againMs = await opened(ALL)
        seen.quarter.push(quarterMs)
        seen.empty.push(emptyMs)
        seen.all.push(allMs)
        seen.again.push(againMs)
        bench.progress(`Insight ${round + 1} of ${insights}`, {
          quarterMs,
          allMs,
          againMs,
          emptyMs,
        })
      } finally {
        await app.quit()
      }
    }
  } finally {
    copy.remove()
  }
  const floor = percentile(seen.empty, P95)
  return [
    judgeValue(GOALS.insight, percentile(seen.quarter, P95), floor),
    judgeValue(GOALS.insightAll, percentile(seen.all, P95), floor),
    judgeValue(GOALS.insightAgain, percentile(seen.again, P95), floor),
  ]
}

/** Its code is loaded then. */
function goToEmpty() {
  window.location.hash = '#/cases/bin'
}
