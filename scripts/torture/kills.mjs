import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endCall, listenToSaved, startCall, takeUpCall, typeUntilGone } from './calls.mjs'
import { Ledger } from './ledger.mjs'
import { makeProfile } from './profile.mjs'
import { killWhileStarting, startApp } from './running-app.mjs'
import { startAndJudge } from './starts.mjs'

/** A case per so many kills: a page that shows thousands of lines tells nothing more. */
const KILLS_PER_CASE = 20

/**
 * kill -9 of the whole tree at random moments while somebody types, and now and then while the app
 * starts. The profile grows old meanwhile: each start goes on where the last one was killed.
 * @param {import('./torture.mjs').Torture} torture
 * @param {number} count
 */
export async function killApp(torture, count) {
  let run = await beginRun(torture, 'kills-1')
  for (let round = 1; round <= count; round++) {
    const goesOn = await killOnce(torture, run, round)
    torture.tally.kills += 1
    torture.tally.progress('kills', count)
    if (round === count) break
    if (!goesOn) run = await beginRun(torture, `kills-${round + 1}`)
    else if (round % KILLS_PER_CASE === 0) await nextCase(run)
  }
  await run.app.quit()
}

/** @typedef {Awaited<ReturnType<typeof beginRun>>} Run */

/** @param {import('./torture.mjs').Torture} torture @param {string} name */
async function beginRun(torture, name) {
  const profile = path.join(torture.folder, name)
  makeProfile(profile)
  const ledger = new Ledger()
  const app = await startApp(profile, torture.temporary)
  await startCall(app, ledger)
  await takeUpCall(app)
  return { profile, ledger, app }
}

/** @param {Run} run */
async function nextCase({ app, ledger }) {
  await endCall(app, ledger)
  await startCall(app, ledger)
  await takeUpCall(app)
}

/**
 * @param {import('./torture.mjs').Torture} torture
 * @param {Run} run
 * @param {number} round
 * @returns {Promise<boolean>} whether the profile can be gone on with
 */
async function killOnce(torture, run, round) {
  const { tally, random, temporary } = torture
  const { profile, ledger } = run
  const { rep, over } = ledger
  const before = rep.safe
  await listenToSaved(run.app, ledger)
  const killed = sleep(random.whole(30, 900)).then(run.app.kill)
  await typeUntilGone(run.app, ledger, random)
  await killed
  tally.acked += rep.safe - before
  if (random.chance(0.15)) await killWhileStarting(profile, temporary, random.whole(100, 900))

  // One of the calls before, too: all of them would take longer with every kill.
  const cases = over.size === 0 ? [] : [random.pick([...over.keys()])]
  const started = await startAndJudge(torture, profile, ledger, `kill ${round}`, { cases })
  if (started !== null) run.app = started.app
  return started !== null
}
