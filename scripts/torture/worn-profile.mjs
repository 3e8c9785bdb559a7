import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { allSaved, endCall, startCall, takeUpCall, typeAndSave } from './calls.mjs'
import { bringInStep } from './check-start.mjs'
import { Ledger } from './ledger.mjs'
import { makeProfile } from './profile.mjs'
import { takeSnapshot } from './page-scripts.mjs'
import { startApp } from './running-app.mjs'

/**
 * @typedef {object} WornProfile a closed profile with a history, and what was saved in it
 * @property {string} folder to be copied, never to be run
 * @property {Ledger} ledger
 * @property {string} olderFolder a copy of it from earlier
 * @property {number} olderMoment of the call that runs, when that copy was taken
 */

const LONG_TEXT = '長い行の見本'.repeat(600)
const MOST_PASTES = 250

/**
 * Types a profile together as somebody would in some days: calls that are over, one that runs, two
 * snapshots, and a journal of several files.
 * @param {import('./torture.mjs').Torture} torture
 * @returns {Promise<WornProfile>}
 */
export async function wornProfile({ folder: place, temporary, random }) {
  const folder = path.join(place, 'worn')
  const olderFolder = path.join(place, 'worn-older')
  const ledger = new Ledger()
  makeProfile(folder)

  let app = await startApp(folder, temporary)
  for (let call = 1; call <= 2; call++) {
    await startCall(app, ledger)
    await takeUpCall(app)
    await typeAndSave(app, ledger, random, 150)
    if (call === 2) await pasteLongTexts(app, ledger, folder, 2)
    await endCall(app, ledger)
    await snapshot(app)
  }
  await startCall(app, ledger)
  await takeUpCall(app)
  await typeAndSave(app, ledger, random, 50)
  await quitInStep(app, ledger)
  cpSync(folder, olderFolder, { recursive: true, verbatimSymlinks: true })
  const olderMoment = ledger.rep.safe

  app = await startApp(folder, temporary)
  await takeUpCall(app)
  await pasteLongTexts(app, ledger, folder, 4)
  await typeAndSave(app, ledger, random, 200)
  await quitInStep(app, ledger)
  return { folder, ledger, olderFolder, olderMoment }
}

/** @param {import('./running-app.mjs').RunningApp} app */
async function snapshot({ desk }) {
  const outcome = await desk.run(takeSnapshot)
  if (outcome !== 'done') throw new Error(`No snapshot could be taken: ${outcome}`)
}

/**
 * Quits when journal and database hold the same.
 * @param {import('./running-app.mjs').RunningApp} app
 * @param {Ledger} ledger
 */
export async function quitInStep(app, ledger) {
  const { missing, story } = await bringInStep(app, ledger)
  if (missing > 0) throw new Error(`The desk does not show what was typed: ${story}`)
  await app.quit()
}

/**
 * Until the journal has so many files, if it ever does: a long text pasted over another is much to
 * write and little to show.
 * @param {import('./running-app.mjs').RunningApp} app
 * @param {Ledger} ledger
 * @param {string} folder
 * @param {number} segments
 */
async function pasteLongTexts({ companion }, ledger, folder, segments) {
  const { rep } = ledger
  for (let paste = 1; paste <= MOST_PASTES; paste++) {
    if (readdirSync(path.join(folder, 'journal')).length >= segments) break
    await rep.pasteOver(companion, `${paste} pasted ${LONG_TEXT}`)
    await allSaved(companion, ledger)
  }
  await rep.keepLine(companion)
  await allSaved(companion, ledger)
}
