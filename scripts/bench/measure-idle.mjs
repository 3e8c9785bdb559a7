import { setTimeout as sleep } from 'node:timers/promises'
import { FLOOR, startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { showTime } from './page-scripts.mjs'
import { activityBetween, threadActivity } from './process-tree.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { median } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */
/** @typedef {{ corePercent: number, wakeups: number }} Idleness */

/** Nobody wants it: it is only where the field of the floor is shown from. */
const SHORTCUT = 'CommandOrControl+Shift+F11'

/**
 * Row 4: what the app takes while nobody touches it, without a call and with one, once what a start
 * leaves for later is done (a snapshot after half a minute). The floor of the first is an empty window;
 * of the second one more, with a field that has the focus and a text that changes each second.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureIdle(bench) {
  const { electron, tanto, idle } = bench
  const profile = await seededProfile(electron, tanto, 'large')
  /** @type {Record<'floor' | 'idle' | 'clock' | 'call', Idleness[]>} */
  const seen = { floor: [], idle: [], clock: [], call: [] }
  const one = async (/** @type {keyof typeof seen} */ name) => {
    const isFloor = name === 'floor' || name === 'clock'
    const copy = await workingCopy(isFloor ? null : profile)
    const app = await startApp(electron, isFloor ? FLOOR : tanto, copy.userData)
    if (name === 'idle') await app.show('companion')
    if (name === 'call') await app.summon('companion')
    if (name === 'clock') {
      await app.ask('openHiddenField', { shortcut: SHORTCUT })
      await app.summon('field')
      await app.run('field', showTime)
    }
    await sleep(idle.settleMs)
    if (!(await quietMachine())) bench.note('some idle times were taken on a busy machine')
    const idleness = await idlenessOf(app, idle.watchMs)
    seen[name].push(idleness)
    bench.progress(`idle, ${name}`, idleness)
    await app.quit()
    copy.remove()
  }
  for (let round = 0; round < idle.rounds; round++) {
    await one('floor')
    await one('idle')
    await one('clock')
    await one('call')
  }

  /** @param {Idleness[]} of @param {keyof Idleness} what */
  const middle = (of, what) => median(of.map((idleness) => idleness[what]))
  const { floor, idle: resting, clock, call } = seen
  const floorPercent = middle(floor, 'corePercent')
  return [
    judgeValue(GOALS.idleCpu, middle(resting, 'corePercent'), floorPercent),
    judgeValue(GOALS.idleWakeups, middle(resting, 'wakeups'), middle(floor, 'wakeups')),
    judgeValue(GOALS.callCpu, middle(call, 'corePercent'), middle(clock, 'corePercent')),
  ]
}

/** @param {DrivenApp} app @param {number} watchMs @returns {Promise<Idleness>} */
async function idlenessOf(app, watchMs) {
  const before = threadActivity(app.pid)
  const startedAt = performance.now()
  await sleep(watchMs)
  const after = threadActivity(app.pid)
  const tookMs = performance.now() - startedAt
  const { runMs, switches } = activityBetween(before, after)
  return { corePercent: (runMs / tookMs) * 100, wakeups: switches / (tookMs / 1000) }
}
