/**
 * Measures the app beside an empty Electron. Started by `npm run bench`, which builds the app and
 * opens a display; docs/benchmarks.md says what the numbers mean.
 *   npm run bench -- [1|2|3|team ...] [--quick] [--app=<folder>]
 */
import path from 'node:path'
import process from 'node:process'
import { endTogetherOnSignals } from '../launch/interruptions.mjs'
import { say } from '../launch/project.mjs'
import { TANTO } from './driven-app.mjs'
import { measureIdle } from './measure-idle.mjs'
import { measureImport } from './measure-import.mjs'
import { measureInsight } from './measure-insight.mjs'
import { measureInstalled } from './measure-installed.mjs'
import { measureSaved, measureTyping } from './measure-keys.mjs'
import { measureLists } from './measure-lists.mjs'
import { measurePrompts } from './measure-prompts.mjs'
import { measureProposal } from './measure-proposal.mjs'
import { measureRebuild } from './measure-rebuild.mjs'
import { measureSearch } from './measure-search.mjs'
import { measureSnapshots } from './measure-snapshots.mjs'
import { measureStarts } from './measure-starts.mjs'
import { measureSummon } from './measure-summon.mjs'
import { measureTalk } from './measure-talk.mjs'
import { measureTeam } from './measure-team.mjs'
import { measureToday } from './measure-today.mjs'
import { parseOptions } from './options.mjs'
import { keepResults } from './keep-results.mjs'
import { privateRuntime } from './private-runtime.mjs'
import { ratioSummary, resultsTable } from './results-table.mjs'

const FULL = {
  rounds: 12,
  idle: { rounds: 3, settleMs: 75_000, watchMs: 30_000 },
  keysPerBlock: 40,
  keys: 1000,
  summons: 40,
  prompts: 12,
  lists: 40,
  rebuilds: 3,
  todays: 20,
  insights: 20,
  searches: 12,
  imports: 5,
  talk: { rounds: 3, watchMs: 20_000 },
  teams: 5,
}
const QUICK = {
  rounds: 3,
  idle: { rounds: 1, settleMs: 45_000, watchMs: 10_000 },
  keysPerBlock: 20,
  keys: 100,
  summons: 8,
  prompts: 3,
  lists: 8,
  rebuilds: 1,
  todays: 6,
  insights: 4,
  searches: 2,
  imports: 1,
  talk: { rounds: 1, watchMs: 10_000 },
  teams: 1,
}

/** What is measured together, by the rows of the speed table. */
const MEASUREMENTS = [
  { rows: [1, 3], measure: measureStarts },
  { rows: [2], measure: measureSummon },
  { rows: [4], measure: measureIdle },
  { rows: [5], measure: measureSaved },
  { rows: [6], measure: measureTyping },
  { rows: [7], measure: measurePrompts },
  { rows: [8], measure: measureSearch },
  { rows: [9], measure: measureLists },
  { rows: [10], measure: measureSnapshots },
  { rows: [10], measure: measureRebuild },
  { rows: [11], measure: measureProposal },
  { rows: [12], measure: measureImport },
  { rows: [13], measure: measureToday },
  { rows: [14], measure: measureTalk },
  { rows: [15], measure: measureInsight },
  { rows: [16], measure: measureInstalled },
  { rows: [17], measure: measureTeam },
]

/**
 * @typedef {typeof FULL & {
 *   electron: string,
 *   tanto: import('./driven-app.mjs').Subject,
 *   rows: readonly number[],
 *   progress: (what: string, seen: object) => void,
 *   note: (remark: string) => void,
 * }} Bench
 */

endTogetherOnSignals()
try {
  await main()
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function main() {
  const { rows, quick, app } = parseOptions(process.argv.slice(2))
  const found = process.env['ELECTRON_EXEC_PATH']
  if (found === undefined) throw new Error('Start it with: npm run bench')
  if (process.platform !== 'linux')
    throw new Error('Memory and wake-ups are read from /proc: Linux only.')

  const { electron, version } = await privateRuntime(found)
  /** @type {Set<string>} */
  const remarks = new Set()
  /** @type {Bench} */
  const bench = {
    ...(quick ? QUICK : FULL),
    electron,
    tanto: app === undefined ? TANTO : { ...TANTO, folder: path.resolve(app) },
    rows,
    progress: (what, seen) => say(`${what}: ${JSON.stringify(seen, toHundredths)}`),
    note: (remark) => remarks.add(remark),
  }
  const results = []
  for (const { rows: measured, measure } of MEASUREMENTS) {
    if (measured.some((row) => rows.includes(row))) results.push(...(await measure(bench)))
  }

  for (const remark of remarks) say(`${remark}.`)
  process.stdout.write(`\n${resultsTable(results)}\n\n${ratioSummary(results)}\n`)
  if (!quick && app === undefined) keepResults(results, version)
}

/** @param {string} _name @param {unknown} value */
function toHundredths(_name, value) {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value
}
