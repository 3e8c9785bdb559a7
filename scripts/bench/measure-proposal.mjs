import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import {
  focusField,
  goTo,
  newestCase,
  pressedUntilShown,
  pressNamed,
  whenThere,
} from './page-acts.mjs'
import { addYardstick, nextPaint, watchPaints } from './paint-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */

const P95 = 0.95
const PREVIEW = '#page article[lang]'
/** The pace of a fast typist; a key that has not been drawn by then is waited for. */
const KEY_EVERY_MS = 60
const SETTLED_MS = 1_500
const text = textsOf('en')

/**
 * Row 11: a proposal with three options. From a key in it until the preview beside it shows it, drawn;
 * and from pressing "PDF" until it says that the file is saved. The floors: a text of the same page
 * that changes with a key, and an empty page opened and printed.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureProposal(bench) {
  const { electron, tanto } = bench
  const copy = await workingCopy(await seededProfile(electron, tanto, 'large'))
  await writeFile(path.join(copy.userData, 'settings.json'), JSON.stringify({ language: 'en' }))
  await quietMachine()
  const app = await startApp(electron, tanto, copy.userData)
  try {
    await openProposal(app)
    const preview = await measurePreview(bench, app)
    const pdf = await measurePdf(bench, app, copy.userData)
    return [preview, pdf]
  } finally {
    await app.quit()
    copy.remove()
  }
}

/** @param {DrivenApp} app */
async function openProposal(app) {
  await app.run('desk', goTo, '#/cases')
  await app.run('desk', whenThere, '#page li a')
  await app.run('desk', goTo, `#${(await app.run('desk', newestCase)).replace(/^#/, '')}`)
  await app.run('desk', pressNamed, text('desk:case.draftProposal'))
  await app.run('desk', whenThere, PREVIEW)
  await app.show('desk')
  await sleep(SETTLED_MS)
}

/** @param {Bench} bench @param {DrivenApp} app */
async function measurePreview(bench, app) {
  const yardstick = await app.run('desk', addYardstick)
  /** @type {number[]} */
  const typed = []
  /** @type {number[]} */
  const floors = []
  const { rounds, keysPerBlock } = bench
  // One round more than counted.
  for (let round = -1; round < rounds; round++) {
    const floor = await drawnAfter(app, yardstick, Array(keysPerBlock).fill('F9'))
    await app.run('desk', focusField, text('proposal:field.whatWeDo'), Math.abs(round) % 3)
    // No spaces: one at the end of a text is not shown.
    const keys = Array.from({ length: keysPerBlock }, (_, nth) => 'abcdefgh'.charAt(nth % 8))
    const key = await drawnAfter(app, PREVIEW, keys)
    if (round < 0) continue
    typed.push(...key)
    floors.push(...floor)
    bench.progress(`preview ${round + 1} of ${rounds}`, {
      keyMs: percentile(key, P95),
      floorMs: percentile(floor, P95),
    })
  }
  return judgeValue(GOALS.preview, percentile(typed, P95), percentile(floors, P95))
}

/** @param {DrivenApp} app @param {string} part @param {readonly string[]} keys */
async function drawnAfter(app, part, keys) {
  await app.run('desk', watchPaints, part)
  /** @type {number[]} */
  const tookMs = []
  for (const key of keys) {
    await (key.length > 1 ? app.press('desk', key) : app.type('desk', [key], 0))
    tookMs.push((await app.run('desk', nextPaint)).paintedMs)
    await sleep(KEY_EVERY_MS)
  }
  return tookMs
}

/** @param {Bench} bench @param {DrivenApp} app @param {string} folder */
async function measurePdf(bench, app, folder) {
  /** @type {number[]} */
  const exports = []
  /** @type {number[]} */
  const floors = []
  for (let round = -1; round < bench.rounds; round++) {
    const floorMs = /** @type {number} */ (await app.ask('printNothing'))
    const name = `round-${round + 1}.pdf`
    await app.ask('saveTo', { file: path.join(folder, name) })
    const exportMs = await app.run('desk', pressedUntilShown, text('sending:format.pdf'), name)
    const file = await readFile(path.join(folder, name))
    if (file.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error('That was no PDF.')
    if (round < 0) continue
    exports.push(exportMs)
    floors.push(floorMs)
    bench.progress(`PDF ${round + 1} of ${bench.rounds}`, { exportMs, floorMs })
  }
  return judgeValue(GOALS.pdf, percentile(exports, P95), percentile(floors, P95))
}
