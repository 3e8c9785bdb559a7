import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../launch/project.mjs'
import { GOALS } from './goals.mjs'
import { resultsTable, withResults } from './results-table.mjs'
import { mergeResults } from './results.mjs'

const RESULTS = path.join(projectRoot, 'bench-results.json')
const PAGE = path.join(projectRoot, 'docs/benchmarks.md')

/**
 * Keeps results as data and in the documentation. Rows that were not measured this time keep what
 * they had.
 * @param {readonly import('./results.mjs').Result[]} results
 * @param {string} version of Electron
 */
export function keepResults(results, version) {
  const before = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : []
  const order = Object.values(GOALS).map((goal) => goal.name)
  const all = mergeResults(before, results, order)
  writeFileSync(RESULTS, `${JSON.stringify(all, null, 2)}\n`)
  const text = `${machine(version)}.\n\n${resultsTable(all)}`
  writeFileSync(PAGE, withResults(readFileSync(PAGE, 'utf8'), text))
}

/** @param {string} version */
function machine(version) {
  const processors = cpus()
  return `Electron ${version} on ${processors.length} × ${processors[0]?.model ?? 'unknown'}, Linux`
}
