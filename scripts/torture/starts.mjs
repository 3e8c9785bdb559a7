import { takeNote, takeUpCall, typeAndSave, unlockApp } from './calls.mjs'
import { checkStart } from './check-start.mjs'
import { startApp } from './running-app.mjs'

/**
 * @typedef {import('./torture.mjs').Torture} Torture
 * @typedef {import('./ledger.mjs').Ledger} Ledger
 *
 * @typedef {object} Running
 * @property {import('./running-app.mjs').RunningApp} app
 * @property {boolean} isTold a window said something of the state of the data
 */

/**
 * Starts the app and judges what is back. Null when it cannot be gone on from; the app is ended then.
 * @param {Torture} torture
 * @param {string} profile
 * @param {Ledger} ledger
 * @param {string} name of what was done before
 * @param {{ mayMiss?: boolean, cases?: readonly string[] }} [options]
 * @returns {Promise<Running | null>}
 */
export async function startAndJudge({ tally, temporary }, profile, ledger, name, options = {}) {
  let app
  try {
    app = await startApp(profile, temporary)
  } catch (error) {
    tally.couldNotStart(name, ledger.size, /** @type {Error} */ (error))
    return null
  }
  await unlockApp(app, ledger)
  const start = await checkStart(app, ledger, options.cases)
  if (!tally.judge(name, start, options.mayMiss)) {
    await app.kill()
    return null
  }
  ledger.rep.goOnFrom(start.moment)
  await takeNote(app)
  await takeUpCall(app)
  return { app, isTold: start.isTold }
}

/**
 * Three starts on a profile that has been through something, each with something typed, ended by
 * force or not. The third is left running.
 * @param {Torture} torture
 * @param {string} profile
 * @param {Ledger} ledger
 * @param {string} name
 * @param {boolean} [mayMiss] no copy was left whole: what is missing must be told, not found
 * @returns {Promise<Running | null>} null after a start that cannot be gone on from
 */
export async function threeStarts(torture, profile, ledger, name, mayMiss = false) {
  const { tally, random } = torture
  let isTold = false
  for (let nth = 1; ; nth++) {
    const started = await startAndJudge(torture, profile, ledger, `${name}, start ${nth}`, {
      mayMiss,
    })
    if (started === null) return null
    const { app } = started
    isTold ||= started.isTold
    const before = ledger.rep.safe
    await typeAndSave(app, ledger, random, random.whole(5, 30))
    tally.acked += ledger.rep.safe - before
    if (nth === 3) return { app, isTold }
    await (random.chance(0.5) ? app.kill() : app.quit())
  }
}
