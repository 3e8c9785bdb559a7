import { setTimeout as sleep } from 'node:timers/promises'
import { FLOOR, startApp } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { cpuMs, pssMb } from './process-tree.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeRatio } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */
/** @typedef {'floor' | 'small' | 'large'} Runner */
/** @typedef {{ wallMs: number, cpuMs: number, pssMb: number }} Sample */

/** Processor time and memory are read this long after the last page became usable. */
const SETTLED_AFTER_MS = 3_000
/** Not counted: they fill the caches of the system and of the browser. */
const WARM_UPS = 2

/**
 * Rows 1 and 3: starts of the floor and of the app with a small and a large profile, in turns.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureStarts(bench) {
  const { electron, tanto, rounds } = bench
  const wantsSmall = bench.rows.includes(3)
  const runners = [
    { name: /** @type {Runner} */ ('floor'), subject: FLOOR, copy: await workingCopy(null) },
    { name: /** @type {Runner} */ ('large'), subject: tanto, copy: await seeded(bench, 'large') },
  ]
  if (wantsSmall) {
    runners.push({ name: 'small', subject: tanto, copy: await seeded(bench, 'small') })
  }
  /** @type {Record<Runner, Sample[]>} */
  const samples = { floor: [], small: [], large: [] }
  for (let round = -WARM_UPS; round < rounds; round++) {
    // Back and forth, so that none always follows the same one.
    for (const { name, subject, copy } of round % 2 === 0 ? runners : runners.toReversed()) {
      if (!(await quietMachine())) bench.note('some starts were made on a busy machine')
      const sample = await measureStart(electron, subject, copy.userData)
      if (round >= 0) samples[name].push(sample)
      bench.progress(`start ${round + 1} of ${rounds}, ${name}`, sample)
    }
  }
  for (const { copy } of runners) copy.remove()

  const { floor, large, small } = samples
  /** @param {Sample[]} of @param {keyof Sample} what */
  const all = (of, what) => of.map((sample) => sample[what])
  return [
    judgeRatio(GOALS.startWall, all(large, 'wallMs'), all(floor, 'wallMs')),
    judgeRatio(GOALS.startCpu, all(large, 'cpuMs'), all(floor, 'cpuMs')),
    ...(wantsSmall
      ? [judgeRatio(GOALS.memorySmall, all(small, 'pssMb'), all(floor, 'pssMb'))]
      : []),
    judgeRatio(GOALS.memoryLarge, all(large, 'pssMb'), all(floor, 'pssMb')),
  ]
}

/** @param {Bench} bench @param {'small' | 'large'} size */
async function seeded({ electron, tanto }, size) {
  return await workingCopy(await seededProfile(electron, tanto, size))
}

/**
 * @param {string} electron
 * @param {import('./driven-app.mjs').Subject} subject
 * @param {string} userData
 * @returns {Promise<Sample>}
 */
async function measureStart(electron, subject, userData) {
  const app = await startApp(electron, subject, userData)
  await sleep(SETTLED_AFTER_MS)
  const sample = { wallMs: app.usableMs, cpuMs: cpuMs(app.pid), pssMb: pssMb(app.pid) }
  await app.quit()
  return sample
}
