import { cpSync } from 'node:fs'
import path from 'node:path'
import { takeUpCall, typeAndSave, unlockApp } from './calls.mjs'
import { checkStart } from './check-start.mjs'
import { changeKey, protectBy } from './page-scripts.mjs'
import { startApp } from './running-app.mjs'
import { quitInStep } from './worn-profile.mjs'

/** @typedef {import('./worn-profile.mjs').WornProfile} WornProfile */

const PASSPHRASE = 'sample words on a napkin'

/**
 * A worn profile that somebody protects by a passphrase. The copy from earlier is sealed with a key
 * that was changed since.
 * @param {import('./torture.mjs').Torture} torture
 * @param {WornProfile} worn
 * @returns {Promise<WornProfile>}
 */
export async function sealedProfile(torture, worn) {
  const folder = path.join(torture.folder, 'sealed')
  const olderFolder = path.join(torture.folder, 'sealed-older')
  const ledger = worn.ledger.copy()
  cpSync(worn.folder, folder, { recursive: true, verbatimSymlinks: true })

  await workOn(protectBy, 'done')
  cpSync(folder, olderFolder, { recursive: true, verbatimSymlinks: true })
  const olderMoment = ledger.rep.safe
  await workOn(changeKey, 'rotated')
  return { folder, ledger, olderFolder, olderMoment }

  /** @param {(passphrase: string) => Promise<string>} change @param {string} good */
  async function workOn(change, good) {
    const app = await startApp(folder, torture.temporary)
    await unlockApp(app, ledger)
    const outcome = await app.desk.run(change, PASSPHRASE)
    if (outcome !== good) throw new Error(`The profile could not be sealed: ${outcome}`)
    ledger.passphrase = PASSPHRASE
    const { missing, story } = await checkStart(app, ledger)
    if (missing > 0) throw new Error(`Not everything is back once sealed: ${story}`)
    await takeUpCall(app)
    await typeAndSave(app, ledger, torture.random, 100)
    await quitInStep(app, ledger)
  }
}
