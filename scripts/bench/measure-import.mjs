import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import { startApp } from './driven-app.mjs'
import { folderMb } from './folder-size.mjs'
import { GOALS } from './goals.mjs'
import { addedAfterMs, chooseOrders, pressedOnceReady, watchedAfterMs } from './import-scripts.mjs'
import { goTo, whenThere } from './page-acts.mjs'
import { pageBundle } from './page-bundle.mjs'
import { smoothness, watchSmoothness } from './page-scripts.mjs'
import { openedAfterMs } from './paint-scripts.mjs'
import { pssMb } from './process-tree.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeRatio, judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */

const P95 = 0.95
const ORDERS = 100_000
/** How often the watch looks over all orders in a round. */
const WATCHES = 5
const TODAY = { hash: '#/today', shows: '#page [data-due]' }
const EMPTY = { hash: '#/cases/bin', shows: '#page:not(:has([data-due])) h1' }
/** Answers nobody asks for any more stay in Dexie's memory for three seconds. */
const FORGOTTEN_AFTER_MS = 4_000

/**
 * Row 12: 100,000 orders out of a CSV file, through the wizard's own pages: checked (read, held against
 * what is known) and written. Against the same orders added by Dexie alone, in the same page; each
 * round on a profile of its own. What the desk feels of it, how long the
 * watch takes to look over all orders, and Today before and after.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureImport(bench) {
  const { electron, tanto, imports, todays } = bench
  const code = await pageBundle('orders.ts')
  const profile = await seededProfile(electron, tanto, 'small')
  /** @type {Record<'imported' | 'floor' | 'gaps' | 'before' | 'after' | 'watched', number[]>} */
  const seen = { imported: [], floor: [], gaps: [], before: [], after: [], watched: [] }
  let longTasks = 0
  for (let round = 0; round < imports; round++) {
    const copy = await workingCopy(profile)
    await writeFile(path.join(copy.userData, 'settings.json'), JSON.stringify({ language: 'en' }))
    await quietMachine()
    const app = await startApp(electron, tanto, copy.userData)
    try {
      await app.show('desk')
      seen.before.push(...(await todayTimes(app, todays / imports)))
      const emptyMb = pssMb(app.pid)
      const took = await importedOrders(app)
      longTasks += took.longTasksMs.length
      seen.gaps.push(...took.frameGapsMs)
      seen.imported.push(took.checkedMs + took.writtenMs)
      seen.after.push(...(await todayTimes(app, todays / imports)))
      const fullMb = pssMb(app.pid)
      await app.ask('run', { page: 'desk', script: `${code}\n0` })
      const floor = await app.run('desk', addedAfterMs)
      if (floor.rows !== ORDERS) throw new Error(`${floor.rows} orders were imported.`)
      seen.floor.push(floor.addedMs)
      const { readMs, watchedMs, calls } = await app.run('desk', watchedAfterMs, WATCHES)
      if (calls === 0) throw new Error('The watch found nothing to call about.')
      seen.watched.push(...watchedMs)
      bench.progress(`import ${round + 1} of ${imports}`, {
        checkedMs: took.checkedMs,
        writtenMs: took.writtenMs,
        floorMs: floor.addedMs,
        longTasksMs: took.longTasksMs,
        readMs,
        watchedMs,
        fileMb: took.fileMb,
        journalMb: await folderMb(path.join(copy.userData, 'journal')),
        storeMb: await folderMb(path.join(copy.userData, 'IndexedDB')),
        memoryMb: [emptyMb, fullMb],
      })
    } finally {
      await app.quit()
      copy.remove()
    }
  }
  return [
    judgeRatio(GOALS.imported, seen.imported, seen.floor),
    judgeValue(GOALS.importTasks, longTasks),
    judgeValue(GOALS.importFrames, percentile(seen.gaps, P95)),
    judgeValue(GOALS.watched, percentile(seen.watched, P95) / 1000),
    judgeRatio(GOALS.importToday, seen.after, seen.before),
  ]
}

/** @param {DrivenApp} app */
async function importedOrders(app) {
  const text = textsOf('en')
  const n = ORDERS.toLocaleString('en')
  await app.run('desk', goTo, '#/import')
  await app.run('desk', whenThere, 'input[type="file"]')
  const bytes = await app.run('desk', chooseOrders, ORDERS)
  await sleep(1_000)
  await app.run('desk', watchSmoothness)
  const checkedMs = await app.run(
    'desk',
    pressedOnceReady,
    text('import:columns.goOn'),
    text('import:check.title'),
  )
  const writtenMs = await app.run(
    'desk',
    pressedOnceReady,
    text('import:check.goOn.orders_other', { n }),
    text('import:done.title'),
  )
  const felt = await app.run('desk', smoothness)
  return { checkedMs, writtenMs, fileMb: bytes / 1e6, ...felt }
}

/** @param {DrivenApp} app @param {number} times */
async function todayTimes(app, times) {
  /** @type {number[]} */
  const seen = []
  await app.run('desk', goTo, TODAY.hash)
  await app.run('desk', whenThere, TODAY.shows)
  // One more than counted: the first loads the code of a page.
  for (let nth = -1; nth < times; nth++) {
    await app.run('desk', openedAfterMs, EMPTY.hash, EMPTY.shows)
    await sleep(FORGOTTEN_AFTER_MS)
    const todayMs = await app.run('desk', openedAfterMs, TODAY.hash, TODAY.shows)
    await sleep(FORGOTTEN_AFTER_MS)
    if (nth >= 0) seen.push(todayMs)
  }
  return seen
}
