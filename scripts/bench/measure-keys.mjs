import { setTimeout as sleep } from 'node:timers/promises'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import {
  deleteScratch,
  isLineFocused,
  journalLength,
  savedAfterMs,
  smoothness,
  strictPuts,
  watchSaved,
  watchSmoothness,
} from './page-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { createRandom } from './random.mjs'
import { judgeRatio, judgeValue } from './results.mjs'
import { lineText } from './seed-texts.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */

/** A fast typist: about 200 words a minute. */
const KEY_EVERY_MS = 60
const P95 = 0.95
/** Until what the last keys set off is done. */
const QUIET_MS = 500

/**
 * Row 5: from a key press to "saved", and raw strict puts in the same page, block by block in turns.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureSaved(bench) {
  return await inCall(bench, async (app) => {
    await app.run('companion', watchSaved)
    const { rounds, keysPerBlock } = bench
    /** @type {number[]} */
    const keys = []
    /** @type {number[]} */
    const puts = []
    const before = await app.run('companion', journalLength)
    // One round more than counted: the first of each is slower.
    for (let round = -1; round < rounds; round++) {
      await app.type('companion', keysToType(keysPerBlock, round), KEY_EVERY_MS)
      await sleep(QUIET_MS)
      const saved = await app.run('companion', savedAfterMs)
      if (saved.length !== keysPerBlock) {
        throw new Error(`${keysPerBlock} keys were pressed, ${saved.length} were said to be saved.`)
      }
      const put = await app.run('companion', strictPuts, keysPerBlock, KEY_EVERY_MS)
      await sleep(QUIET_MS)
      if (round < 0) continue
      keys.push(percentile(saved, P95))
      puts.push(percentile(put, P95))
      bench.progress(`keys ${round + 1} of ${rounds}`, { keyMs: keys.at(-1), putMs: puts.at(-1) })
    }
    await app.run('companion', deleteScratch)
    const added = (await app.run('companion', journalLength)) - before
    if (added < (rounds + 1) * keysPerBlock) {
      throw new Error(`The journal grew by ${added} events only.`)
    }
    return [judgeRatio(GOALS.saved, keys, puts)]
  })
}

/**
 * Row 6: a long talk typed without a pause.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureTyping(bench) {
  return await inCall(bench, async (app) => {
    await app.run('companion', watchSmoothness)
    await app.run('desk', watchSmoothness)
    await app.type('companion', keysToType(bench.keys, 1), KEY_EVERY_MS)
    const seen = await app.run('companion', smoothness)
    const longTasksMs = [...seen.longTasksMs, ...(await app.run('desk', smoothness)).longTasksMs]
    bench.progress('typing', {
      frames: seen.frameGapsMs.length,
      longestMs: Math.max(...seen.frameGapsMs),
      longTasksMs,
    })
    return [
      judgeValue(GOALS.longTasks, longTasksMs.length),
      judgeValue(GOALS.frameGap, percentile(seen.frameGapsMs, P95)),
    ]
  })
}

/**
 * Starts the app with the large profile, begins a call, and does the work in it.
 * @template T
 * @param {Bench} bench
 * @param {(app: DrivenApp) => Promise<T>} work
 */
async function inCall(bench, work) {
  const copy = await workingCopy(await seededProfile(bench.electron, bench.tanto, 'large'))
  await quietMachine()
  const app = await startApp(bench.electron, bench.tanto, copy.userData)
  try {
    await app.summon('companion')
    await sleep(2_000)
    if (!(await app.run('companion', isLineFocused))) {
      throw new Error('The capture line does not have the focus, so nothing can be typed into it.')
    }
    return await work(app)
  } finally {
    await app.quit()
    copy.remove()
  }
}

/**
 * Lines as a rep types them, each kept with Enter.
 * @param {number} count
 * @param {number} seed
 */
function keysToType(count, seed) {
  const random = createRandom(seed)
  /** @type {string[]} */
  const keys = []
  while (keys.length < count) {
    keys.push(
      ...lineText(random, 'en')
        .toLowerCase()
        .replaceAll(/[^a-z0-9 ]/g, ''),
      '\n',
    )
  }
  return keys.slice(0, count)
}
