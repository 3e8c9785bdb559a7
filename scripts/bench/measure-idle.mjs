import { setTimeout as sleep } from 'node:timers/promises'
import { FLOOR, startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { activityBetween, threadActivity } from './process-tree.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeValue } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { median } from './statistics.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {import('./driven-app.mjs').DrivenApp} DrivenApp */
/** @typedef {{ corePercent: number, wakeups: number }} Idleness */

/**
 * Row 4: what the app takes while nobody touches it, without a call and with one.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureIdle(bench) {
  const { electron, tanto, idle } = bench
  const profile = await seededProfile(electron, tanto, 'large')
  /** @type {Record<'floor' | 'idle' | 'call', Idleness[]>} */
  const seen = { floor: [], idle: [], call: [] }
  const one = async (/** @type {keyof typeof seen} */ name) => {
    const copy = await workingCopy(name === 'floor' ? null : profile)
    const app = await startApp(electron, name === 'floor' ? FLOOR : tanto, copy.userData)
    if (name === 'idle') await app.show('companion')
    if (name === 'call') await app.summon('companion')
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
    await one('call')
  }

  /** @param {Idleness[]} of @param {keyof Idleness} what */
  const middle = (of, what) => median(of.map((idleness) => idleness[what]))
  const { floor, idle: resting, call } = seen
  const floorPercent = middle(floor, 'corePercent')
  return [
    judgeValue(GOALS.idleCpu, middle(resting, 'corePercent'), floorPercent),
    judgeValue(GOALS.idleWakeups, middle(resting, 'wakeups'), middle(floor, 'wakeups')),
    judgeValue(GOALS.callCpu, middle(call, 'corePercent'), floorPercent),
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
