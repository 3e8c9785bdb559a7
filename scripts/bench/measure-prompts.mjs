import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { pressNamed } from './page-acts.mjs'
import { addYardstick, nextPaint, watchPaints } from './paint-scripts.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */

const P95 = 0.95
/** Until what a key set off is done. */
const QUIET_MS = 400
const KEY_EVERY_MS = 30
/** Away from step 4 and in the end back to it: there the prompt names what was kept last. */
const STEPS = ['5', '6', '7', '1', '2', '3', '4']
const LINES_A_ROUND = 4

/**
 * Row 7: from a key until the prompt that follows from it is drawn, in long calls. The floor is a
 * text of the same page that changes with a key.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measurePrompts(bench) {
  const typed = await inOpenCall(bench, 'typedCall')
  const long = await inOpenCall(bench, 'longCall')
  const p95 = (/** @type {number[]} */ of) => percentile(of, P95)
  return [
    judgeValue(GOALS.stepPrompt, p95(typed.step), p95(typed.floor)),
    judgeValue(GOALS.linePrompt, p95(typed.line), p95(typed.floor)),
    judgeValue(GOALS.manyLinesPrompt, p95(long.line), p95(long.floor)),
  ]
}

/** @param {Bench} bench @param {'typedCall' | 'longCall'} seed */
async function inOpenCall(bench, seed) {
  const { electron, tanto, prompts } = bench
  const text = textsOf('en')
  const copy = await workingCopy(await seededProfile(electron, tanto, seed))
  await writeFile(path.join(copy.userData, 'settings.json'), JSON.stringify({ language: 'en' }))
  await quietMachine()
  const app = await startApp(electron, tanto, copy.userData)
  /** @type {Record<'floor' | 'step' | 'line', number[]>} */
  const seen = { floor: [], step: [], line: [] }
  try {
    await app.summon('companion')
    await app.run('companion', pressNamed, text('companion:found.goOn'))
    const yardstick = await app.run('companion', addYardstick)
    const prompt = `section[aria-label="${text('companion:prompt.label')}"]`
    // One round more than counted.
    for (let round = -1; round < prompts; round++) {
      const floor = await drawnAfter(app, yardstick, STEPS.length, () =>
        app.press('companion', 'F9'),
      )
      const step = await drawnAfter(app, prompt, STEPS.length, (nth) =>
        app.press('companion', STEPS[nth] ?? '', ['control']),
      )
      const line = await drawnAfter(app, prompt, LINES_A_ROUND, (nth) =>
        keepLine(app, `* way ${round + 2} ${nth}`),
      )
      if (round < 0) continue
      seen.floor.push(...floor)
      seen.step.push(...step)
      seen.line.push(...line)
      bench.progress(`prompts ${round + 1} of ${prompts}, ${seed}`, { step, line })
    }
  } finally {
    await app.quit()
    copy.remove()
  }
  return seen
}

/**
 * Does something so many times, and tells for each how long it took until a part of the page showed
 * what follows from its last key.
 * @param {DrivenApp} app
 * @param {string} part
 * @param {number} times
 * @param {(nth: number) => Promise<unknown>} act
 */
async function drawnAfter(app, part, times, act) {
  await app.run('companion', watchPaints, part)
  /** @type {number[]} */
  const tookMs = []
  for (let nth = 0; nth < times; nth++) {
    await act(nth)
    tookMs.push((await app.run('companion', nextPaint)).paintedMs)
    await sleep(QUIET_MS)
  }
  return tookMs
}

/** @param {DrivenApp} app @param {string} line */
async function keepLine(app, line) {
  await app.type('companion', [...line], KEY_EVERY_MS)
  await sleep(QUIET_MS)
  await app.type('companion', ['\n'], KEY_EVERY_MS)
}
