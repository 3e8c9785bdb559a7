import { execFileSync } from 'node:child_process'
import {
  cpSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { runsAsRoot, sandboxArgs } from '../launch/electron-env.mjs'
import { endChild, runToEnd, startChild } from '../launch/processes.mjs'
import { projectRoot } from '../launch/project.mjs'
import { packAsar } from '../runtime/asar-writer.mjs'
import { FLOOR } from './driven-app.mjs'
import { GOALS } from './goals.mjs'
import { quietMachine } from './quiet-machine.mjs'
import { judgeRatio } from './results.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'

/** @typedef {import('./bench.mjs').Bench} Bench */

/** The page is asked only then when it had its largest text drawn: nobody looks while it starts. */
const ASKED_AFTER_MS = 4_000
const WARM_UPS = 2

/**
 * Row 16: the program out of the `.deb`, with a large profile, beside the same runtime with an empty
 * window in its archive. Both under the name by which Electron has a door to be asked through.
 * @param {Bench} bench
 * @returns {Promise<import('./results.mjs').Result[]>}
 */
export async function measureInstalled(bench) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tanto-bench-installed-'))
  const large = await seededProfile(bench.electron, bench.tanto, 'large')
  const [copy, empty] = [await workingCopy(large), await workingCopy(null)]
  const program = await unpackDeb(folder)
  const runners = [
    { name: 'floor', executable: packFloor(bench.electron, folder), page: 'index', copy: empty },
    { name: 'installed', executable: program, page: 'desk', copy },
  ]
  /** @type {Record<string, number[]>} */
  const samples = { floor: [], installed: [] }
  try {
    for (let round = -WARM_UPS; round < bench.rounds; round++) {
      for (const { name, executable, page, copy: own } of round % 2 === 0
        ? runners
        : runners.toReversed()) {
        if (!(await quietMachine())) bench.note('some starts were made on a busy machine')
        const ms = await startToDrawn(executable, page, own.userData)
        if (round >= 0) samples[name]?.push(ms)
        bench.progress(`installed ${round + 1} of ${bench.rounds}, ${name}`, { ms })
      }
    }
  } finally {
    for (const { copy: own } of runners) own.remove()
    rmSync(folder, { recursive: true, force: true })
  }
  return [judgeRatio(GOALS.installed, samples['installed'] ?? [], samples['floor'] ?? [])]
}

/** @param {string} folder @returns {Promise<string>} the executable */
async function unpackDeb(folder) {
  const made = ['scripts/package.mjs', '--built', '--quick', 'deb']
  const { code, output } = await runToEnd(process.execPath, made, {
    cwd: projectRoot,
    output: 'keep',
  })
  if (code !== 0) throw new Error(`The package could not be made:\n${output}`)
  const dist = path.join(projectRoot, 'dist')
  const deb = readdirSync(dist).find((name) => name.endsWith('.deb')) ?? ''
  execFileSync('dpkg-deb', ['-x', path.join(dist, deb), folder])
  const program = path.join(folder, 'opt/Tanto')
  linkSync(path.join(program, 'tanto'), path.join(program, 'electron'))
  return path.join(program, 'electron')
}

/**
 * The same runtime with the least app there is in its archive. Without fuses: one of them keeps a page
 * from a file in an archive from being read.
 * @param {string} electron
 * @param {string} folder
 */
function packFloor(electron, folder) {
  const own = path.join(folder, 'floor')
  cpSync(path.dirname(electron), own, { recursive: true })
  const names = readdirSync(FLOOR.folder)
  const files = names.map((name) => [name, readFileSync(path.join(FLOOR.folder, name))])
  writeFileSync(path.join(own, 'resources/app.asar'), packAsar(Object.fromEntries(files)))
  return path.join(own, path.basename(electron))
}

/**
 * @param {string} executable
 * @param {string} page
 * @param {string} userData
 * @returns {Promise<number>} ms from before the process was made until the page had its largest text drawn
 */
async function startToDrawn(executable, page, userData) {
  const words = ['--remote-debugging-port=0', `--user-data-dir=${userData}`]
  const startedAtMs = Date.now()
  const child = startChild(executable, [...words, ...sandboxArgs(runsAsRoot())], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let told = ''
  child.stderr?.on('data', (data) => (told += data))
  await sleep(ASKED_AFTER_MS)
  try {
    const browser = await chromium.connectOverCDP(/ws:\/\/\S+/.exec(told)?.[0] ?? '')
    const pages = browser.contexts().flatMap((context) => context.pages())
    const asked = pages.find((one) => one.url().includes(`/${page}.html`))
    if (asked === undefined) throw new Error(`${page} was not there after ${ASKED_AFTER_MS} ms.`)
    const drawnAtMs = await asked.evaluate(largestDrawnAt)
    await browser.close()
    return drawnAtMs - startedAtMs
  } finally {
    await endChild(child)
  }
}

/** Runs in the page. @returns {Promise<number>} ms since the epoch */
function largestDrawnAt() {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? Number.NaN))
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
}
