/**
 * Does to the app what breaks data elsewhere, and looks each time whether all that it called saved
 * is back: kills while typing, power cuts, a full disk, damaged files. Started by `npm run torture`,
 * which builds the app and opens a display; its last line is the result as JSON.
 *   npm run torture -- [--kills N] [--cuts N] [--damage N] [--seed N]
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createRandom } from '../bench/random.mjs'
import { endTogetherOnSignals, ifInterrupted } from '../launch/interruptions.mjs'
import { say } from '../launch/project.mjs'
import { killApp } from './kills.mjs'
import { parseOptions } from './options.mjs'
import { cutPower } from './power-cuts.mjs'
import { note, Tally } from './tally.mjs'

/**
 * @typedef {object} Torture
 * @property {Tally} tally
 * @property {import('../bench/random.mjs').Random} random
 * @property {string} folder for profiles and disks; gone at the end
 * @property {string} temporary for what Chromium leaves behind when it is killed
 */

endTogetherOnSignals()
try {
  await main()
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 1
}

async function main() {
  const { kills, cuts, damage, seed } = parseOptions(process.argv.slice(2))
  note(`seed ${seed} (--seed=${seed} does the same again)`)
  const folder = mkdtempSync(path.join(tmpdir(), 'tanto-torture-'))
  const tidyUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  const nothingToTidyUp = ifInterrupted(tidyUp)
  const temporary = path.join(folder, 'temporary')
  mkdirSync(temporary)
  const tally = new Tally()
  const torture = { tally, random: createRandom(seed), folder, temporary }
  try {
    if (kills > 0) await killApp(torture, kills)
    if (cuts > 0) await cutPower(torture, cuts)
  } finally {
    tidyUp()
    nothingToTidyUp()
  }
  note(JSON.stringify(tally))
  if (!tally.isGood) process.exitCode = 1
}
