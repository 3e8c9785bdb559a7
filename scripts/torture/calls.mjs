import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import {
  focusLine,
  isLocked,
  isSaved,
  listedCases,
  pressButton,
  runningCall,
  tellSaved,
  unlock,
} from './page-scripts.mjs'
import { TypingRep } from './typing-rep.mjs'

/** @typedef {import('./running-app.mjs').RunningApp} RunningApp */
/** @typedef {import('./ledger.mjs').Ledger} Ledger */

const text = textsOf('en')
const WITHIN_MS = 20_000
const LOOK_EVERY_MS = 10

/**
 * Asks until the answer is good, at least once, and no longer than to a deadline: then the last answer.
 * @template T
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => boolean} isGood
 * @param {number} [deadline]
 */
export async function askUntil(ask, isGood, deadline = Date.now() + WITHIN_MS) {
  for (;;) {
    const answer = await ask()
    if (isGood(answer) || Date.now() > deadline) return answer
    await sleep(LOOK_EVERY_MS)
  }
}

/** @param {string} what @param {() => Promise<boolean>} ask */
async function waitUntil(what, ask) {
  if (!(await askUntil(ask, Boolean))) throw new Error(`It never came to this: ${what}`)
}

/** Types the passphrase where it is asked for; whether that opened it is judged by who looks. @param {RunningApp} app @param {Ledger} ledger */
export async function unlockApp({ desk, companion }, { passphrase }) {
  if (passphrase === null || !(await desk.run(isLocked))) return
  if ((await desk.run(unlock, passphrase)) !== 'opened') return
  for (const page of [desk, companion]) {
    await askUntil(
      () => page.run(isLocked),
      (locked) => !locked,
    )
  }
}

/** Starts a call with nothing filled in. @param {RunningApp} app @param {Ledger} ledger */
export async function startCall({ desk, companion }, ledger) {
  await waitUntil('the desk can start a call', () => desk.run(pressButton, text('desk:callNow')))
  await waitUntil('a call runs', async () => (await companion.run(runningCall))?.draft === '')
  const known = new Set(ledger.over.keys())
  const isNew = (/** @type {string} */ id) => !known.has(id)
  const listed = () => desk.run(listedCases)
  const cases = await askUntil(listed, (ids) => ids.some(isNew))
  ledger.runningCase = cases.find(isNew) ?? ''
  ledger.rep = new TypingRep()
}

/** Ends the call that runs and leaves it at that. @param {RunningApp} app @param {Ledger} ledger */
export async function endCall({ companion }, ledger) {
  if (ledger.rep.now.draft !== '') await ledger.rep.keepLine(companion)
  await allSaved(companion, ledger)
  for (const button of ['header.endCall', 'wrapUp.finish']) {
    await waitUntil(button, () => companion.run(pressButton, text(`companion:${button}`)))
  }
  await waitUntil('no call runs', async () => (await companion.run(runningCall)) === null)
  ledger.over.set(ledger.runningCase, ledger.rep.safeLines)
}

/** Waits until the app says so. @param {import('./running-app.mjs').Page} companion @param {Ledger} ledger */
export async function allSaved(companion, ledger) {
  await waitUntil('all is saved', () => companion.run(isSaved))
  ledger.rep.allSaved()
}

/** From now on the ledger hears what the app calls saved. @param {RunningApp} app @param {Ledger} ledger */
export async function listenToSaved({ companion }, { rep }) {
  await companion.expose('heardSaved', (draft) => rep.hearSaved(draft))
  await companion.run(tellSaved)
}

/** Brings the companion to the front and the cursor into its line. @param {RunningApp} app */
export async function takeUpCall({ desk, companion }) {
  await desk.run(pressButton, text('desk:banner.toCompanion'))
  await companion.send('Emulation.setFocusEmulationEnabled', { enabled: true })
  await companion.run(focusLine)
}

/**
 * Types on, so many keys, and waits until all of it is saved.
 * @param {RunningApp} app
 * @param {Ledger} ledger
 * @param {import('../bench/random.mjs').Random} random
 * @param {number} keys
 */
export async function typeAndSave(app, ledger, random, keys) {
  for (let key = 0; key < keys; key++) await ledger.rep.pressOne(app.companion, random)
  await allSaved(app.companion, ledger)
}

/**
 * Types on until the app is gone under the rep's fingers.
 * @param {RunningApp} app
 * @param {Ledger} ledger
 * @param {import('../bench/random.mjs').Random} random
 */
export async function typeUntilGone({ companion }, { rep }, random) {
  try {
    for (;;) await rep.pressOne(companion, random)
  } catch {
    // That is the point.
  }
}

/** Confirms what the app said of repairs, so that the next one is said anew. @param {RunningApp} app */
export async function takeNote({ desk }) {
  const confirm = () => desk.run(pressButton, text('common:action.understood'))
  await askUntil(confirm, (wasThere) => !wasThere)
}
