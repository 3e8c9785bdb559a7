/**
 * Measures the app beside an empty Electron. Started by `npm run bench`, which builds the app and
 * opens a display; docs/benchmarks.md says what the numbers mean.
 *   npm run bench -- [1|3|4|5|6 ...] [--quick] [--app=<folder>]
 */
import { cpus } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { endTogetherOnSignals } from '../launch/interruptions.mjs'
import { say } from '../launch/project.mjs'
import { TANTO } from './driven-app.mjs'
import { measureIdle } from './measure-idle.mjs'
import { measureSaved, measureTyping } from './measure-keys.mjs'
import { measureStarts } from './measure-starts.mjs'
import { parseOptions } from './options.mjs'
import { keepResults } from './keep-results.mjs'
import { privateRuntime } from './private-runtime.mjs'
import { ratioSummary, resultsTable } from './results-table.mjs'

const FULL = {
  rounds: 12,
  idle: { rounds: 3, settleMs: 15_000, watchMs: 30_000 },
  keysPerBlock: 40,
  keys: 1000,
}
const QUICK = {
  rounds: 3,
  idle: { rounds: 1, settleMs: 8_000, watchMs: 10_000 },
  keysPerBlock: 20,
  keys: 100,
}

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
    progress: (what, seen) => say(`${what}: ${JSON.stringify(seen)}`),
    note: (remark) => remarks.add(remark),
  }
  const results = []
  if (rows.includes(1) || rows.includes(3)) results.push(...(await measureStarts(bench)))
  if (rows.includes(4)) results.push(...(await measureIdle(bench)))
  if (rows.includes(5)) results.push(...(await measureSaved(bench)))
  if (rows.includes(6)) results.push(...(await measureTyping(bench)))

  for (const remark of remarks) say(`${remark}.`)
  process.stdout.write(`\n${resultsTable(results)}\n\n${ratioSummary(results)}\n`)
  if (!quick && app === undefined) keepResults(results, machine(version))
}

/** @param {string} version */
function machine(version) {
  const processors = cpus()
  return `Electron ${version} on ${processors.length} × ${processors[0]?.model ?? 'unknown'}, Linux`
}
