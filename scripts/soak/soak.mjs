/**
 * A rep's day at many times its speed: calls one after another through the real windows, and whether
 * memory, handles, listeners and the data on the disk level off. Started by `npm run soak`.
 *   npm run soak -- [--minutes N]     15 minutes hold eight hours; fewer hold less
 * The last line is the outcome as JSON.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { startApp, TANTO } from '../bench/driven-app.mjs'
import { GOALS } from '../bench/goals.mjs'
import { keepResults } from '../bench/keep-results.mjs'
import { privateRuntime } from '../bench/private-runtime.mjs'
import { openKeyboard } from '../bench/real-keyboard.mjs'
import { judgeRatio } from '../bench/results.mjs'
import { seededProfile, workingCopy } from '../bench/seeded-profile.mjs'
import { snapshotAfterMs } from '../bench/snapshot-scripts.mjs'
import { endTogetherOnSignals, ifInterrupted } from '../launch/interruptions.mjs'
import { say } from '../launch/project.mjs'
import { createRep } from './rep.mjs'
import { lookAt } from './rest.mjs'
import { scriptedCall } from './scripted-call.mjs'
import { judgeDay } from './verdict.mjs'

const DAY_HOURS = 8
const DAY_MINUTES = 15
const CALLS_AN_HOUR = 6
/** Until everything has come up at least once: lazy pages, fonts, each way out. */
const WARM_UP_CALLS = 8
/** Calls whose samples are taken together where one moment is compared with another. */
const MOMENT = 3
const AT_REST_MS = 1_200
const SUMMON = 'ctrl+shift+space'

endTogetherOnSignals()
try {
  await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function main() {
  const minutes = minutesOf(process.argv.slice(2))
  const found = process.env['ELECTRON_EXEC_PATH']
  if (found === undefined) throw new Error('Start it with: npm run soak')
  const { electron, version } = await privateRuntime(found)
  const calls = Math.round((minutes / DAY_MINUTES) * DAY_HOURS * CALLS_AN_HOUR)
  const { samples, tookMinutes } = await work(electron, calls, minutes)
  const { ok, checks } = judgeDay(samples)
  const growth = twoHours(samples)
  if (growth !== null && minutes >= DAY_MINUTES) keepResults([growth], version)
  process.exitCode = ok ? 0 : 1
  const outcome = { calls, minutes: tookMinutes, keys: samples.at(-1)?.keys, ok, checks, growth }
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
}

/** @param {string} electron @param {number} calls @param {number} minutes */
async function work(electron, calls, minutes) {
  const copy = await workingCopy(await seededProfile(electron, TANTO, 'small'))
  writeFileSync(path.join(copy.userData, 'settings.json'), '{"language":"en","theme":"light"}')
  const exportTo = mkdtempSync(path.join(tmpdir(), 'tanto-soak-'))
  const tidyUp = () => rmSync(exportTo, { recursive: true, force: true })
  const nothingToTidyUp = ifInterrupted(tidyUp)
  const app = await startApp(electron, TANTO, copy.userData)
  const keyboard = openKeyboard()
  const rep = createRep(app)
  const desk = { app, rep, summon: () => keyboard.press(SUMMON), exportTo }
  const startedAtMs = Date.now()
  /** @type {import('./verdict.mjs').Sample[]} */
  const samples = []
  try {
    for (let nth = 0; nth < calls; nth++) {
      await scriptedCall(desk, nth)
      // The app's own hourly ones would come 32 times too seldom.
      if (nth % CALLS_AN_HOUR === CALLS_AN_HOUR - 1) await app.run('desk', snapshotAfterMs)
      const endsAtMs = startedAtMs + ((nth + 1) / calls) * minutes * 60_000
      await sleep(Math.max(AT_REST_MS, endsAtMs - Date.now()))
      const sample = await lookAt(app, copy.userData, rep.keys())
      samples.push(sample)
      say(`call ${nth + 1} of ${calls}: ${JSON.stringify(sample)}`)
    }
  } finally {
    keyboard.close()
    await app.quit()
    copy.remove()
    tidyUp()
    nothingToTidyUp()
  }
  return { samples, tookMinutes: Math.round((Date.now() - startedAtMs) / 6_000) / 10 }
}

/**
 * What two hours add once everything has come up; null when there were not as many.
 * @param {readonly import('./verdict.mjs').Sample[]} samples
 */
function twoHours(samples) {
  const from = samples.slice(WARM_UP_CALLS, WARM_UP_CALLS + MOMENT)
  const later = WARM_UP_CALLS + 2 * CALLS_AN_HOUR
  const to = samples.slice(later, later + MOMENT)
  if (to.length < MOMENT) return null
  const pss = (/** @type {typeof from} */ of) => of.map((sample) => sample.pssMb)
  return judgeRatio(GOALS.memoryGrowth, pss(to), pss(from))
}

/** @param {readonly string[]} args */
function minutesOf(args) {
  const given = args.join(' ').match(/^(?:--minutes[ =](\d+(?:\.\d+)?))?$/)
  if (given === null) throw new Error('Usage: npm run soak -- [--minutes N]')
  return Number(given[1] ?? DAY_MINUTES)
}
