import { allSaved, askUntil } from './calls.mjs'
import { tellsOfData } from './notices.mjs'
import { linesOfCase, listedCases, notices, runningCall } from './page-scripts.mjs'

/** @typedef {import('./running-app.mjs').RunningApp} RunningApp */
/** @typedef {import('./ledger.mjs').Ledger} Ledger */

/**
 * What a start brought back.
 * @typedef {object} Start
 * @property {number} missing saved lines and keys that are not there, or are there and never were
 * @property {boolean} isEmpty no case at all
 * @property {boolean} isTold a window says something of the state of the data
 * @property {number} moment at which the call that runs came back; -1 when it never was like that
 * @property {string} story what was looked for and not found
 */

/** How long the app may take to show all that it has, once its windows are there. */
const SHOWN_WITHIN_MS = 10_000

/**
 * Looks through both windows for all that was saved.
 * @param {RunningApp} app
 * @param {Ledger} ledger
 * @param {readonly string[]} [cases] those to look into; all when left out
 * @returns {Promise<Start>}
 */
export async function checkStart(app, ledger, cases = [...ledger.over.keys()]) {
  const { rep, runningCase } = ledger
  /** @type {string[]} */
  const story = []
  let missing = 0
  const deadline = Date.now() + SHOWN_WITHIN_MS
  const listed = await askUntil(
    () => app.desk.run(listedCases),
    (ids) => isWithin([runningCase, ...ledger.over.keys()], ids),
    deadline,
  )
  for (const id of cases) {
    const lines = ledger.over.get(id) ?? []
    const shown = await askUntil(
      () => app.desk.run(linesOfCase, id),
      (seen) => isSame(lines, seen),
      deadline,
    )
    if (isSame(lines, shown)) continue
    missing += Math.max(1, without(lines, shown).length)
    story.push(`case ${id}: ${shown.length} of ${lines.length} lines`)
  }

  const shownCall = async () => {
    const lines = await app.desk.run(linesOfCase, runningCase)
    return { draft: '', step: 0, ...(await app.companion.run(runningCall)), lines }
  }
  const call = await askUntil(shownCall, (shown) => rep.momentOf(shown) >= rep.safe, deadline)
  const moment = rep.momentOf(call)
  if (moment < rep.safe) {
    missing += moment === -1 ? 1 + without(rep.safeLines, call.lines).length : rep.safe - moment
    story.push(`the call: ${describe(rep, call)}`)
  }
  const said = [...(await app.desk.run(notices)), ...(await app.companion.run(notices))]
  if (!isWithin([...ledger.over.keys()], listed)) missing += 1
  if (listed.length <= ledger.over.size) {
    story.push(`listed ${listed.length} of ${ledger.over.size + 1} cases`)
  }
  story.push(...new Set(said.filter((notice) => tellsOfData([notice]))))
  return {
    missing,
    isEmpty: listed.length === 0,
    isTold: tellsOfData(said),
    moment,
    story: story.join('; '),
  }
}

/**
 * Keeps the line and waits until the desk shows it: then journal and database hold the same.
 * @param {RunningApp} app
 * @param {Ledger} ledger
 */
export async function bringInStep(app, ledger) {
  if (ledger.rep.now.draft !== '') await ledger.rep.keepLine(app.companion)
  await allSaved(app.companion, ledger)
  return checkStart(app, ledger)
}

/** @param {readonly string[]} wanted @param {readonly string[]} found */
const without = (wanted, found) => wanted.filter((one) => !found.includes(one))

/** @param {readonly string[]} wanted @param {readonly string[]} found */
const isWithin = (wanted, found) => without(wanted, found).length === 0

/** @param {readonly string[]} a @param {readonly string[]} b */
const isSame = (a, b) => a.length === b.length && a.every((one, index) => one === b[index])

/** @param {import('./typing-rep.mjs').TypingRep} rep @param {import('./typing-rep.mjs').ShownCall} call */
function describe(rep, { draft, lines, step }) {
  const { now } = rep
  const typed = `typed ${now.kept} lines and "${now.draft}" in step ${now.step}`
  return `${typed}, shown ${lines.length} lines and "${draft}" in step ${step}`
}
