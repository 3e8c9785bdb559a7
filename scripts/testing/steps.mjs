import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { localTool, projectRoot } from '../launch/project.mjs'
import { runToEnd } from '../launch/processes.mjs'
import { buildApp, runTask } from '../launch/tasks.mjs'
import { countCheck, countPlaywright, countVitest, judgeRunner } from './counts.mjs'

/**
 * @typedef {import('./counts.mjs').Counts} Counts
 * @typedef {'check' | 'unit' | 'e2e'} Part
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {Part} part
 * @property {string} [after] the step without which this one makes no sense
 * @property {() => Promise<Counts>} run
 */

const REPORTS = Object.freeze({
  unit: 'test-results/unit.json',
  e2e: 'test-results/e2e.json',
  torture: 'test-results/torture.json',
})

/** Everything that `npm test` does, in order: what is quick and tells most comes first. @type {readonly Step[]} */
export const STEPS = [
  { name: 'format', part: 'check', run: () => check(localTool('oxfmt'), '--check') },
  { name: 'lint', part: 'check', run: () => check(localTool('oxlint'), '--type-aware') },
  { name: 'types', part: 'check', run: () => check(localTool('typescript', 'tsc'), '-b') },
  { name: 'unused code', part: 'check', run: () => check(localTool('knip')) },
  { name: 'licences', part: 'check', run: () => check([process.execPath, 'scripts/licences.mjs']) },
  { name: 'unit tests', part: 'unit', run: runUnitTests },
  { name: 'build', part: 'e2e', run: async () => countCheck((await buildApp()) === 0) },
  { name: 'packages', part: 'e2e', after: 'build', run: makePackages },
  {
    name: 'end-to-end tests',
    part: 'e2e',
    after: 'build',
    run: () => runEndToEndTests('--project=together'),
  },
  {
    name: 'end-to-end tests in real time',
    part: 'e2e',
    after: 'build',
    run: () => runEndToEndTests('--project=alone', '--workers=1'),
  },
  { name: 'torture', part: 'e2e', after: 'build', run: runTorture },
  { name: 'fresh clone', part: 'e2e', run: startFromFreshClone },
]

/** @param {[string, ...string[]]} tool @param {readonly string[]} args */
async function check(tool, ...args) {
  return countCheck((await runTool([...tool, ...args])) === 0)
}

/** Those that can be tried here, large and quickly made: the end-to-end tests install them. */
async function makePackages() {
  if (!existsSync('/usr/bin/dpkg-deb')) {
    process.stdout.write('skipped: packages are made and installed where there is dpkg\n')
    return { passed: 0, failed: 0, skipped: 1 }
  }
  const words = ['scripts/package.mjs', '--built', '--quick', 'deb', 'tar.gz']
  return check([process.execPath], ...words)
}

/** The README's other command is what runs here. */
async function startFromFreshClone() {
  if (existsSync(path.join(projectRoot, '.git'))) {
    return check([process.execPath], 'scripts/testing/fresh-clone.mjs', 'npm', 'start')
  }
  process.stdout.write('skipped: only what is in a git repository can be cloned\n')
  return { passed: 0, failed: 0, skipped: 1 }
}

async function runUnitTests() {
  removeReport(REPORTS.unit)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS.unit}`]
  const code = await runTool([...localTool('vitest'), 'run', ...reporters])
  return judgeRunner(readReport(REPORTS.unit, countVitest), code)
}

/** @param {readonly string[]} which */
async function runEndToEndTests(...which) {
  removeReport(REPORTS.e2e)
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: path.join(projectRoot, REPORTS.e2e) }
  const code = await runTask('e2e', [...which, '--reporter=list,json'], env)
  return judgeRunner(readReport(REPORTS.e2e, countPlaywright), code)
}

/** A small part of `npm run torture`, anew each time: another seed, other damage. */
async function runTorture() {
  removeReport(REPORTS.torture)
  const code = await runTask('torture', ['--kills=8', '--cuts=2', '--damage=7'])
  return judgeRunner(
    readReport(REPORTS.torture, (counts) => counts),
    code,
  )
}

/** @param {[string, ...string[]]} commandLine */
async function runTool([command, ...args]) {
  const { code } = await runToEnd(command, args, { cwd: projectRoot })
  return code
}

/** A report of an earlier run must never be taken for this one's. @param {string} name */
function removeReport(name) {
  rmSync(path.join(projectRoot, name), { force: true })
}

/**
 * @template T
 * @param {string} name
 * @param {(report: any) => T} count
 * @returns {T | undefined}
 */
function readReport(name, count) {
  const file = path.join(projectRoot, name)
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}
