import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { askUntil, listenToSaved, typeUntilGone } from './calls.mjs'
import { fillUp, newDisk, whyNoDisk } from './disks.mjs'
import { isSaved, notices } from './page-scripts.mjs'
import { startAndJudge, threeStarts } from './starts.mjs'
import { note } from './tally.mjs'

/** @typedef {import('./torture.mjs').Torture} Torture */

const DISK_MB = 64

/**
 * Fills the disk under a typing rep, kills the app, starts it while the disk is still full, and makes
 * room only then: after that Chromium drops a database that was whole.
 * @param {Torture} torture
 * @param {import('./worn-profile.mjs').WornProfile} worn
 * @param {number} count
 * @returns {Promise<number>} how often it was done
 */
export async function fillDisks(torture, worn, count) {
  const reason = whyNoDisk(torture.folder)
  if (reason !== null) {
    note(`full disk: not done, because ${reason}`)
    return 0
  }
  for (let round = 1; round <= count; round++) {
    const disk = newDisk(path.join(torture.folder, `full-${round}`), DISK_MB)
    try {
      await fillDisk(torture, worn, disk.folder, `full disk ${round}`)
    } finally {
      disk.remove()
    }
  }
  return count
}

/**
 * @param {Torture} torture
 * @param {import('./worn-profile.mjs').WornProfile} worn
 * @param {string} disk
 * @param {string} name
 */
async function fillDisk(torture, worn, disk, name) {
  const { tally, random } = torture
  const profile = path.join(disk, 'profile')
  const filler = path.join(disk, 'filler')
  cpSync(worn.folder, profile, { recursive: true, verbatimSymlinks: true })
  const ledger = worn.ledger.copy()
  tally.acked += ledger.size

  const started = await startAndJudge(torture, profile, ledger, `${name}, before`)
  if (started === null) return
  const { app } = started
  const before = ledger.rep.safe
  await listenToSaved(app, ledger)
  const typing = typeUntilGone(app, ledger, random)
  await sleep(random.whole(100, 1_000))
  fillUp(filler)
  await sleep(random.whole(500, 2_000))
  await tellsOfFullDisk(torture, app, name)
  await app.kill()
  await typing
  tally.acked += ledger.rep.safe - before

  const whileFull = await startAndJudge(torture, profile, ledger, `${name}, still full`)
  await whileFull?.app.kill()
  rmSync(filler)
  const freed = await threeStarts(torture, profile, ledger, `${name}, with room again`)
  await freed?.app.kill()
}

/**
 * What is typed on a full disk is not saved, so the line must not say so, and say why.
 * @param {Torture} torture
 * @param {import('./running-app.mjs').RunningApp} app
 * @param {string} name
 */
async function tellsOfFullDisk({ tally }, { companion }, name) {
  const isTold = async () =>
    (await companion.run(notices)).some((text) => /disk is full/.test(text))
  const isSilent = !(await askUntil(isTold, Boolean))
  if (isSilent)
    tally.nobodyTold(`${name} (it ${(await companion.run(isSaved)) ? 'is' : 'is not'} saved)`)
}
