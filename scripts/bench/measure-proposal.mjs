import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import {
  fillTexts,
  focusField,
  goTo,
  newestCase,
  pressedUntilShown,
  pressNamed,
  whenThere,
} from './page-acts.mjs'
import { smoothness, watchSmoothness } from './page-scripts.mjs'
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
const PAGES = 20
/** In each text of a proposal. */
const LONG_TEXT = 900
const text = textsOf('en')

/**
 * Row 11: a proposal with three options. From a key in it until the preview beside it shows it, drawn;
 * the frames meanwhile, typed on without a pause; and from pressing "PDF" until it says that the file
 * is saved, as it is and with twenty pages. The floors: a text of the same page that changes with a
 * key, and an empty page opened and printed.
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
    const frames = await measureFrames(bench, app)
    const pdf = await measurePdf(bench, app, copy.userData, 1, GOALS.pdf)
    await app.run('desk', fillTexts, longText(LONG_TEXT).replaceAll(/(.{30,36}) /g, '$1\n'))
    await sleep(SETTLED_MS)
    const long = await measurePdf(bench, app, copy.userData, PAGES, GOALS.longPdf)
    return [preview, ...frames, pdf, long]
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

/** @param {Bench} bench @param {DrivenApp} app */
async function measureFrames(bench, app) {
  await app.run('desk', focusField, text('proposal:field.whatWeDo'), 0)
  await app.run('desk', watchSmoothness)
  await app.type('desk', [...longText(bench.keys)], KEY_EVERY_MS)
  const { frameGapsMs, longTasksMs } = await app.run('desk', smoothness)
  bench.progress('preview, typed on', { longestMs: Math.max(...frameGapsMs), longTasksMs })
  return [
    judgeValue(GOALS.previewFrames, percentile(frameGapsMs, P95)),
    judgeValue(GOALS.previewTasks, longTasksMs.length),
  ]
}

/** @param {number} length */
function longText(length) {
  const words = 'the second crate comes with the morning lorry and we stay until the line runs '
  return words.repeat(Math.ceil(length / words.length)).slice(0, length)
}

/**
 * @param {Bench} bench
 * @param {DrivenApp} app
 * @param {string} folder
 * @param {number} pages at the least
 * @param {typeof GOALS.pdf} goal
 */
async function measurePdf(bench, app, folder, pages, goal) {
  /** @type {number[]} */
  const exports = []
  /** @type {number[]} */
  const floors = []
  for (let round = -1; round < bench.rounds; round++) {
    const floorMs = /** @type {number} */ (await app.ask('printNothing'))
    const name = `${pages}-${round + 1}.pdf`
    await app.ask('saveTo', { file: path.join(folder, name) })
    const exportMs = await app.run('desk', pressedUntilShown, text('sending:format.pdf'), name)
    const found = pagesIn(await readFile(path.join(folder, name)))
    if (found < pages) throw new Error(`The PDF has ${found} pages, and ${pages} were expected.`)
    if (round < 0) continue
    exports.push(exportMs)
    floors.push(floorMs)
    bench.progress(`PDF ${round + 1} of ${bench.rounds}, ${found} pages`, { exportMs, floorMs })
  }
  return judgeValue(goal, percentile(exports, P95), percentile(floors, P95))
}

/** @param {Buffer} file */
function pagesIn(file) {
  return file.toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0
}
