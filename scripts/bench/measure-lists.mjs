import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { pageBundle } from './page-bundle.mjs'
import { listTimes } from './page-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {'small' | 'large'} Size */

const P95 = 0.95
const LISTS = /** @type {const} */ (['lastCases', 'linesOfCall', 'callsOfCase', 'promisesDue'])

/**
 * Row 9: each list the interface has, from being asked for until its rows are there, by the app's own
 * queries in the app's own page. With 100,000 notes stored; the same with 10,000 stands beside it.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureLists(bench) {
  const { electron, tanto, rounds, lists } = bench
  const code = await pageBundle('lists.tsx')
  const runners = []
  for (const size of /** @type {const} */ (['large', 'small'])) {
    const copy = await workingCopy(await seededProfile(electron, tanto, size))
    runners.push({ size, copy })
  }
  await quietMachine()
  /** @type {Record<Size, Record<(typeof LISTS)[number], number[]>>} */
  const seen = { small: nothingYet(), large: nothingYet() }
  /** @type {import('./driven-app.mjs').DrivenApp[]} */
  const apps = []
  try {
    for (const { copy } of runners) apps.push(await startApp(electron, tanto, copy.userData))
    for (const app of apps) await app.ask('run', { page: 'desk', script: `${code}\n0` })
    // One round more than counted: the first reads from the disk.
    for (let round = -1; round < rounds; round++) {
      for (const [index, { size }] of runners.entries()) {
        const times = await apps[index]?.run('desk', listTimes, lists)
        if (round < 0 || times === undefined) continue
        for (const name of LISTS) seen[size][name].push(...times[name])
        bench.progress(`lists ${round + 1} of ${rounds}, ${size}`, p95s(times))
      }
    }
  } finally {
    for (const app of apps) await app.quit()
    for (const { copy } of runners) copy.remove()
  }
  const [large, small] = [p95s(seen.large), p95s(seen.small)]
  const slowest = (/** @type {typeof large} */ of) =>
    Math.max(of.linesOfCall, of.callsOfCase, of.promisesDue)
  return [
    judgeValue(GOALS.lastCases, large.lastCases, small.lastCases),
    judgeValue(GOALS.filtered, slowest(large), slowest(small)),
  ]
}

/** @returns {Record<(typeof LISTS)[number], number[]>} */
function nothingYet() {
  return { lastCases: [], linesOfCall: [], callsOfCase: [], promisesDue: [] }
}

/** @param {Record<(typeof LISTS)[number], number[]>} times */
function p95s({ lastCases, linesOfCall, callsOfCase, promisesDue }) {
  return {
    lastCases: percentile(lastCases, P95),
    linesOfCall: percentile(linesOfCall, P95),
    callsOfCase: percentile(callsOfCase, P95),
    promisesDue: percentile(promisesDue, P95),
  }
}
