import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * @typedef {import('node:child_process').ChildProcess} ChildProcess
 *
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [cwd]
 * @property {'show' | 'keep'} [output] show it as it comes (default), or keep it for the caller
 * @property {number} [timeoutMs]
 *
 * @typedef {object} RunResult
 * @property {number} code 0 is success; a child ended by a signal has 1, one that never started 127
 * @property {string} output what was kept
 * @property {boolean} timedOut
 */

const GRACE_MS = 5000
const HAS_GROUPS = process.platform !== 'win32'

/** Started and not ended yet, oldest first. @type {Set<ChildProcess>} */
const running = new Set()
let ending = false

/**
 * Starts a child as the leader of its own process group: it can be ended together with all that it
 * started, and Ctrl-C reaches only us, so that we choose the order in which things end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(command, args, options) {
  const child = spawn(command, args, { ...options, detached: HAS_GROUPS })
  running.add(child)
  child.once('error', () => running.delete(child))
  child.once('exit', () => running.delete(child))
  return child
}

/**
 * Runs a command to its end. Nothing that it started stays behind.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runToEnd(command, args, options = {}) {
  const { env = process.env, cwd = process.cwd(), output = 'show', timeoutMs } = options
  const stdio = output === 'show' ? 'inherit' : 'pipe'
  const child = startChild(command, args, { env, cwd, stdio: ['ignore', stdio, stdio] })
  let kept = ''
  let timedOut = false
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => (kept += text))
  }
  const outOfTime = () => {
    timedOut = true
    signalTree(child, 'SIGKILL')
  }
  const timer = timeoutMs === undefined ? undefined : setTimeout(outOfTime, timeoutMs)
  return new Promise((resolve) => {
    /** @param {number} code @param {string} [reason] */
    const finish = (code, reason = '') => {
      clearTimeout(timer)
      // While we are being ended the caller must not go on to its next step.
      if (!ending) resolve({ code, output: kept + reason, timedOut })
    }
    child.once('error', (error) => finish(127, error.message))
    child.once('exit', () => signalTree(child, 'SIGTERM'))
    child.once('close', (code) => finish(code ?? 1))
  })
}

/**
 * Asks a child to end, the leader first so that it can end its own children in order; after a
 * few seconds the whole group is ended by force.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export async function endChild(child, signal = 'SIGTERM') {
  const gone = ended(child)
  child.kill(signal)
  await Promise.race([gone, sleep(GRACE_MS, undefined, { ref: false })])
  const deadline = Date.now() + GRACE_MS / 5
  while (signalTree(child, 'SIGTERM') && Date.now() < deadline) await sleep(50)
  signalTree(child, 'SIGKILL')
  await gone
}

/** Waits until a child has ended, if it has not yet. @param {ChildProcess} child */
export async function ended(child) {
  const isRunning = child.pid !== undefined && child.exitCode === null && child.signalCode === null
  if (isRunning) await once(child, 'exit')
}

/**
 * Ends every child, newest before oldest: an app before the display that it draws on. Asked a second
 * time, it is not patient any more.
 * @param {NodeJS.Signals} signal
 */
export async function endAllChildren(signal) {
  if (ending) {
    for (const child of running) signalTree(child, 'SIGKILL')
  }
  ending = true
  for (const child of [...running].reverse()) await endChild(child, signal)
}

/**
 * Signals a child and everything in its group.
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @returns {boolean} whether anything was still there
 */
export function signalTree(child, signal) {
  if (child.pid === undefined) return false
  if (!HAS_GROUPS) {
    return spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']).status === 0
  }
  try {
    return process.kill(-child.pid, signal)
  } catch {
    return false
  }
}
