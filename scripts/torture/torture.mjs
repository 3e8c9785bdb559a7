/**
 * Does to the app what breaks data elsewhere, and looks each time whether all that it called saved
 * is back: kills while typing, power cuts, full disks, damaged files. Started by `npm run torture`,
 * which builds the app and opens a display; its last line is the result as JSON.
 *   npm run torture -- [--kills N] [--cuts N] [--damage N] [--seed N] [--only text]
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { inspect } from 'node:util'
import { createRandom } from '../bench/random.mjs'
import { endTogetherOnSignals, ifInterrupted } from '../launch/interruptions.mjs'
import { endAllChildren } from '../launch/processes.mjs'
import { projectRoot, say } from '../launch/project.mjs'
import { damageProfile } from './damage.mjs'
import { killApp } from './kills.mjs'
import { parseOptions } from './options.mjs'
import { cutPower } from './power-cuts.mjs'
import { note, Tally } from './tally.mjs'

/**
 * @typedef {object} Torture
 * @property {Tally} tally
 * @property {import('../bench/random.mjs').Random} random
 * @property {string} only of the damage, the kinds with this in their name
 * @property {string} folder for profiles and disks; gone at the end
 * @property {string} temporary for what Chromium leaves behind when it is killed
 */

endTogetherOnSignals()
try {
  await main()
} catch (error) {
  say(inspect(error))
  process.exitCode = 1
  // An app that is left running would keep us from ending.
  await endAllChildren('SIGTERM')
}

async function main() {
  const { seed, only, ...counts } = parseOptions(process.argv.slice(2))
  note(`seed ${seed} (--seed=${seed} does the same again)`)
  const tally = new Tally()
  const { folder, temporary, remove } = temporaryFolder()
  try {
    const torture = { tally, random: createRandom(seed), only, folder, temporary }
    writeReport(await runParts(torture, counts))
  } finally {
    remove()
  }
  if (tally.untold > 0) note(`repairs nobody was told of: ${tally.untold}`)
  note(tally.result)
  if (tally.faults > 0) process.exitCode = 1
}

/**
 * Each part counts as one test. One that could do nothing here has said why, and was skipped.
 * @param {Torture} torture
 * @param {{ kills: number, cuts: number, damage: number }} counts
 */
async function runParts(torture, counts) {
  const { tally } = torture
  const parts = /** @type {const} */ ([
    ['kills', killApp],
    ['cuts', cutPower],
    ['damage', damageProfile],
  ])
  const report = { passed: 0, failed: 0, skipped: 0 }
  for (const [name, run] of parts) {
    if (counts[name] === 0) continue
    const faults = tally.faults
    await run(torture, counts[name])
    const wasGood = tally.faults === faults
    report[tally[name] === 0 ? 'skipped' : wasGood ? 'passed' : 'failed'] += 1
  }
  return report
}

/** For `npm test`. @param {import('../testing/counts.mjs').Counts} counts */
function writeReport(counts) {
  const file = path.join(projectRoot, 'test-results/torture.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(counts))
}

function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'tanto-torture-'))
  const tidyUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const nothingToTidyUp = ifInterrupted(tidyUp)
  const temporary = path.join(folder, 'temporary')
  mkdirSync(temporary)
  const remove = () => {
    tidyUp()
    nothingToTidyUp()
  }
  return { folder, temporary, remove }
}
