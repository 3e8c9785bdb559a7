import process from 'node:process'
import { ensureElectron } from '../electron-runtime.mjs'
import { withDisplay } from './display.mjs'
import { electronEnv, runsAsRoot, sandboxArgs } from './electron-env.mjs'
import { withOwnMounts } from './own-mounts.mjs'
import { localTool, projectRoot, say } from './project.mjs'
import { runToEnd } from './processes.mjs'

/** What can be run on a display. `build` first means that it runs what users would get. */
const TASKS = Object.freeze({
  start: { build: true, isTest: false },
  dev: { build: false, isTest: false },
  e2e: { build: false, isTest: true },
  demo: { build: true, isTest: false },
  icons: { build: false, isTest: false },
  bench: { build: true, isTest: false },
  soak: { build: true, isTest: false },
  torture: { build: true, isTest: true },
})

/** @typedef {keyof typeof TASKS} Task */

/** @param {string | undefined} name @returns {name is Task} */
export function isTask(name) {
  return name !== undefined && Object.hasOwn(TASKS, name)
}

/**
 * Runs a task to its end.
 * @param {Task} task
 * @param {readonly string[]} args passed on
 * @param {NodeJS.ProcessEnv} [extraEnv]
 * @returns {Promise<number>} its exit code
 */
export async function runTask(task, args, extraEnv = {}) {
  const { build, isTest } = TASKS[task]
  // Which Electron it is was said by the set-up before.
  const electron = await ensureElectron(process.env, () => undefined)
  const isRoot = runsAsRoot()
  const env = electronEnv({ ...process.env, ...extraEnv }, electron, isRoot)
  if (build) {
    const code = await buildApp(env)
    if (code !== 0) return code
  }
  if (isRoot) say('running as root, so Chromium works without its sandbox.')
  const [command = '', ...words] = commandOf(task, electron, isRoot)
  const run = (/** @type {NodeJS.ProcessEnv} */ displayEnv) =>
    runToEnd(command, [...words, ...args], { cwd: projectRoot, env: displayEnv })
  const { code } = await withDisplay(run, { env, isTest })
  return code
}

/**
 * Builds main, preload and renderer into out/.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} exit code
 */
export async function buildApp(env = process.env) {
  const [node, ...args] = [...localTool('electron-vite'), 'build']
  const { code } = await runToEnd(node, args, { cwd: projectRoot, env })
  return code
}

/** @param {Task} task @param {string} electron @param {boolean} isRoot @returns {string[]} */
function commandOf(task, electron, isRoot) {
  switch (task) {
    case 'start':
      return [electron, ...sandboxArgs(isRoot), projectRoot]
    case 'dev':
      return [...localTool('electron-vite'), 'dev', '--watch']
    case 'e2e':
      return [...localTool('@playwright/test', 'playwright'), 'test']
    case 'demo':
      return [process.execPath, 'scripts/demo/demo.mjs']
    case 'icons':
      return [electron, ...sandboxArgs(isRoot), 'scripts/package/icons']
    case 'bench':
      return [process.execPath, 'scripts/bench/bench.mjs']
    case 'soak':
      return [process.execPath, 'scripts/soak/soak.mjs']
    case 'torture':
      return [...withOwnMounts(), process.execPath, 'scripts/torture/torture.mjs']
  }
}
