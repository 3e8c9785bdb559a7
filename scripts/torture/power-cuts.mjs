import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenToSaved, startCall, takeUpCall, typeUntilGone } from './calls.mjs'
import { diskOf, newDisk, whyNoDisk } from './disks.mjs'
import { Ledger } from './ledger.mjs'
import { makeProfile } from './profile.mjs'
import { startApp } from './running-app.mjs'
import { threeStarts } from './starts.mjs'
import { note } from './tally.mjs'

/**
 * @typedef {import('./torture.mjs').Torture} Torture
 * @typedef {import('./running-app.mjs').RunningApp} RunningApp
 * @typedef {{ disk: import('./disks.mjs').Disk, ledger: Ledger, app: RunningApp }} Run
 */

const DISK_MB = 48

/**
 * Cuts the power at random moments while somebody types: the profile is on a disk of its own, and
 * what the kernel has not written to it by then is gone. Three starts follow each cut, each with
 * something typed; the next cut ends the third.
 * @param {Torture} torture
 * @param {number} count
 */
export async function cutPower(torture, count) {
  const reason = whyNoDisk(torture.folder)
  if (reason !== null) {
    note(`power cuts: none, because ${reason}`)
    return
  }
  /** @type {Run | null} */
  let run = null
  try {
    for (let round = 1; round <= count; round++) {
      run ??= await beginRun(torture, round)
      const goesOn = await cutOnce(torture, run, round)
      torture.tally.cuts += 1
      torture.tally.progress('cuts', count)
      if (!goesOn) {
        run.disk.remove()
        run = null
      }
    }
  } finally {
    await run?.app.kill()
    run?.disk.remove()
  }
}

/** @param {Torture} torture @param {number} round @returns {Promise<Run>} */
async function beginRun({ folder, temporary }, round) {
  const disk = newDisk(path.join(folder, `cuts-${round}`), DISK_MB)
  makeProfile(profileOn(disk))
  const app = await startApp(profileOn(disk), temporary)
  const ledger = new Ledger()
  await startCall(app, ledger)
  await takeUpCall(app)
  return { disk, ledger, app }
}

/** @param {import('./disks.mjs').Disk} disk */
const profileOn = (disk) => path.join(disk.folder, 'profile')

/**
 * @param {Torture} torture
 * @param {Run} run
 * @param {number} round
 * @returns {Promise<boolean>} whether the profile can be gone on with
 */
async function cutOnce(torture, run, round) {
  const { tally, random } = torture
  const { ledger } = run
  const before = ledger.rep.safe
  await listenToSaved(run.app, ledger)
  // The kernel writes what is older than some seconds: some cuts come before that, some after.
  const cut = sleep(random.chance(0.3) ? random.whole(5_000, 9_000) : random.whole(30, 3_000)).then(
    async () => {
      const gone = run.app.kill()
      const content = run.disk.content()
      await gone
      return content
    },
  )
  await typeUntilGone(run.app, ledger, random)
  const content = await cut
  tally.acked += ledger.rep.safe - before
  run.disk.remove()
  run.disk = diskOf(run.disk.folder, content)

  const running = await threeStarts(torture, profileOn(run.disk), ledger, `power cut ${round}`)
  if (running !== null) run.app = running.app
  return running !== null
}
