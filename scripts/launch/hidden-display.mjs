import { existsSync, rmSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ifInterrupted } from './interruptions.mjs'
import { endChild, ended, startChild } from './processes.mjs'
import { newXAuthority } from './x-authority.mjs'

const SCREEN = '1440x960x24'
const READY_WITHIN_MS = 15_000

/**
 * @typedef {object} HiddenDisplay
 * @property {NodeJS.ProcessEnv} env for whatever shall draw on it
 * @property {() => Promise<void>} close
 */

/**
 * Opens a display that nobody sees (Xvfb) with a window manager (openbox), without which minimise,
 * maximise and always-on-top would not be real. Both are ready when this returns.
 *
 * Not through `xvfb-run`: Xvfb finds a free number by itself, and ends when we end, however we do.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<HiddenDisplay>}
 */
export async function openHiddenDisplay(env) {
  const folder = await mkdtemp(path.join(tmpdir(), 'tanto-display-'))
  const tidyUp = () => rmSync(folder, { recursive: true, force: true })
  const nothingToTidyUp = ifInterrupted(tidyUp)
  const authority = path.join(folder, 'Xauthority')
  await writeFile(authority, newXAuthority(), { mode: 0o600 })

  const server = startServer(authority)
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let manager
  const close = async () => {
    await endChild(server)
    // The window manager ends by itself when its display is gone.
    if (manager) await ended(manager)
    tidyUp()
    nothingToTidyUp()
  }
  try {
    const number = await firstLine(server, 'Xvfb', 3)
    const { WAYLAND_DISPLAY: _, ...rest } = env
    const displayEnv = {
      ...rest,
      DISPLAY: `:${number}`,
      XAUTHORITY: authority,
      XDG_SESSION_TYPE: 'x11',
    }
    manager = startWindowManager(displayEnv)
    await firstLine(manager, 'openbox', 1)
    return { env: displayEnv, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** @param {string} authority */
function startServer(authority) {
  const xvfb = [
    'Xvfb',
    '-displayfd',
    '3',
    '-screen',
    '0',
    SCREEN,
    '-auth',
    authority,
    '-nolisten',
    'tcp',
    '-noreset',
  ]
  // Should we be killed outright, the kernel ends Xvfb for us, and with it all that draws on it.
  const [command = '', ...args] = existsSync('/usr/bin/setpriv')
    ? ['setpriv', '--pdeathsig', 'TERM', ...xvfb]
    : xvfb
  return startChild(command, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
}

/** Openbox runs its start-up command once it manages the screen. @param {NodeJS.ProcessEnv} env */
function startWindowManager(env) {
  const args = ['--sm-disable', '--startup', 'echo ready']
  return startChild('openbox', args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
}

/**
 * Waits for the line by which a program says that it is ready.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} name
 * @param {number} descriptor where it says so
 * @returns {Promise<string>}
 */
function firstLine(child, name, descriptor) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} did not start in time.`)),
      READY_WITHIN_MS,
    )
    /** @param {() => void} outcome */
    const settle = (outcome) => {
      clearTimeout(timer)
      outcome()
    }
    child.once('error', (error) => settle(() => reject(new Error(`${name}: ${error.message}`))))
    child.once('exit', () => settle(() => reject(new Error(`${name} ended at once.`))))
    child.stdio[descriptor]?.once('data', (data) => settle(() => resolve(String(data).trim())))
  })
}
