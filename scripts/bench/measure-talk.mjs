import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { whenThere } from './page-acts.mjs'
import { activityBetween, threadActivity } from './process-tree.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { workingCopy } from './seeded-profile.mjs'
import { median } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */

/** Chromium's own microphone, which beeps: the model has as much to do with that as with a voice. */
const MICROPHONE = ['--use-fake-device-for-media-stream']
/** Until the model is loaded and its page has nothing else to do. */
const LISTENS_AFTER_MS = 8_000

/**
 * Row 14: what the talk meter takes of one core, all processes of the app together, beside the same
 * call in the same run without it.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureTalk(bench) {
  const { electron, tanto, talk, idle } = bench
  const subject = { ...tanto, usable: { desk: '#page', companion: '#root main' } }
  const copy = await workingCopy(null)
  const settings = { language: 'en', talkMeter: 'by-hand' }
  await writeFile(path.join(copy.userData, 'settings.json'), JSON.stringify(settings))
  const app = await startApp(electron, subject, copy.userData, { args: MICROPHONE })
  /** @type {Record<'off' | 'on', number[]>} */
  const seen = { off: [], on: [] }
  try {
    await app.summon('companion')
    await sleep(idle.settleMs)
    for (let round = 0; round < talk.rounds; round++) {
      if (!(await quietMachine())) bench.note('the talk meter was measured on a busy machine')
      const off = await corePercent(app, talk.watchMs)
      await app.press('companion', 'F4')
      await app.run('companion', whenThere, '[data-talk="listens"]')
      await sleep(LISTENS_AFTER_MS)
      const on = await corePercent(app, talk.watchMs)
      await app.press('companion', 'F4')
      await sleep(LISTENS_AFTER_MS)
      seen.off.push(off)
      seen.on.push(on)
      bench.progress(`talk meter ${round + 1} of ${talk.rounds}`, { off, on })
    }
  } finally {
    await app.quit()
    copy.remove()
  }
  const meter = seen.on.map((on, round) => on - (seen.off[round] ?? 0))
  return [judgeValue(GOALS.talkMeter, median(meter), median(seen.off))]
}

/** @param {DrivenApp} app @param {number} watchMs */
async function corePercent(app, watchMs) {
  const before = threadActivity(app.pid)
  const startedAt = performance.now()
  await sleep(watchMs)
  const { runMs } = activityBetween(before, threadActivity(app.pid))
  return (runMs / (performance.now() - startedAt)) * 100
}
