import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { addYardstick, nextPaint, watchPaints } from './paint-scripts.mjs'
import { pssMb } from './process-tree.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { openSearch, searchRead, typeInSearch } from './search-scripts.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */

const P95 = 0.95
/** What people type, letter by letter: words, parts of words, figures, two words, nothing to find. */
export const TYPED = {
  en: ['control board late', 'osaka', '7431', 'spare flange', 'sample customer 77', 'zzz'],
  ja: ['制御基板', '品質保証', 'シールリング 遅延', '7431', '見本商事7', 'ぬぬ'],
}
const KEY_EVERY_MS = 120
/** By then what reading left behind was collected. */
const SETTLED_MS = 15_000

/**
 * Row 8: from a key in the search box until what it finds is drawn, with 20,000 cases and 100,000 notes
 * stored, in both languages; beside it a text of the same page that changes with a key. Before that
 * the time the thread takes to read everything, and what memory it holds then.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureSearch(bench) {
  const { electron, tanto } = bench
  const copy = await workingCopy(await seededProfile(electron, tanto, 'cases'))
  await writeFile(path.join(copy.userData, 'settings.json'), JSON.stringify({ language: 'en' }))
  await quietMachine()
  const app = await startApp(electron, tanto, copy.userData)
  try {
    await app.show('desk')
    const coldMb = pssMb(app.pid)
    await app.run('desk', openSearch, textsOf('en')('search:button'))
    const readMs = await app.run('desk', searchRead)
    await sleep(SETTLED_MS)
    const warmMb = pssMb(app.pid)
    bench.progress('search: all read', { readMs, coldMb, warmMb })
    const yardstick = await app.run('desk', addYardstick)
    /** @type {Record<'en' | 'ja' | 'floor', number[]>} */
    const seen = { en: [], ja: [], floor: [] }
    // One round more than counted: the first draws each kind of row for the first time.
    for (let round = -1; round < bench.searches; round++) {
      const floor = await floorTimes(app, yardstick)
      const en = await typedTimes(app, TYPED.en)
      const ja = await typedTimes(app, TYPED.ja)
      if (round < 0) continue
      seen.floor.push(...floor)
      seen.en.push(...en)
      seen.ja.push(...ja)
      bench.progress(`search ${round + 1} of ${bench.searches}`, {
        en: percentile(en, P95),
        ja: percentile(ja, P95),
        floor: percentile(floor, P95),
      })
    }
    const floor = percentile(seen.floor, P95)
    return [
      judgeValue(GOALS.searchEnglish, percentile(seen.en, P95), floor),
      judgeValue(GOALS.searchJapanese, percentile(seen.ja, P95), floor),
      judgeValue(GOALS.searchRead, readMs / 1000),
      judgeValue(GOALS.searchMemory, warmMb - coldMb),
    ]
  } finally {
    await app.quit()
    copy.remove()
  }
}

/** @param {DrivenApp} app @param {readonly string[]} texts */
async function typedTimes(app, texts) {
  /** @type {number[]} */
  const times = []
  for (const text of texts) times.push(...(await app.run('desk', typeInSearch, text, KEY_EVERY_MS)))
  return times
}

/** @param {DrivenApp} app @param {string} yardstick */
async function floorTimes(app, yardstick) {
  await app.run('desk', watchPaints, yardstick)
  /** @type {number[]} */
  const times = []
  for (let key = 0; key < 20; key++) {
    await app.press('desk', 'F9')
    times.push((await app.run('desk', nextPaint)).paintedMs)
  }
  return times
}
