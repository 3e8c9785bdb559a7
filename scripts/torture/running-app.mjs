import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { pageCall } from '../bench/page-scripts.mjs'
import { runsAsRoot, sandboxArgs } from '../launch/electron-env.mjs'
import { signalTree, startChild } from '../launch/processes.mjs'
import { projectRoot } from '../launch/project.mjs'
import { openDebuggingPipe } from './debugging-pipe.mjs'
import { shownScreen } from './page-scripts.mjs'

const READY_WITHIN_MS = 30_000
const LOOK_EVERY_MS = 20
const QUIT_WITHIN_MS = 10_000

/** The app could not be used: no window came, or none with anything on it. */
export class NotUsable extends Error {}

/** @typedef {Awaited<ReturnType<typeof startApp>>} RunningApp */
/** @typedef {ReturnType<typeof createPage>} Page */

/**
 * Starts the built app as a user does. Resolves when both windows show something: cases, a call, or
 * why there is none.
 * @param {string} userData
 * @param {string} temporary folder for what Chromium leaves behind when it is killed
 */
export async function startApp(userData, temporary) {
  const child = spawnApp(userData, temporary)
  // Not before all it said has been heard.
  const closed = once(child, 'close')
  /** The app's own lines; Chromium's are no matter of ours. @type {string[]} */
  const said = []
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    said.push(...text.split('\n').filter((line) => line.startsWith('tanto:')))
  })
  /** @type {Map<string, Page>} */
  const pages = new Map()
  openDebuggingPipe(child, (session) => {
    const name = /\/(\w+)\.html/.exec(session.url)?.[1]
    if (name !== undefined) pages.set(name, createPage(session))
  })

  const isUsable = await bothShown(child, pages)
  const desk = pages.get('desk')
  const companion = pages.get('companion')
  if (!isUsable || !desk || !companion) {
    const shown = await Promise.all([...pages.values()].map((page) => page.run(shownScreen)))
    signalTree(child, 'SIGKILL')
    await closed
    throw new NotUsable([...shown, ...said].join(' | ') || 'nothing was shown')
  }
  return {
    desk,
    companion,
    said,
    /** kill -9 of the whole tree: it is dead before this returns its promise. */
    kill: async () => {
      signalTree(child, 'SIGKILL')
      await closed
    },
    /** Ends it as the system does at logout. */
    quit: async () => {
      child.kill('SIGTERM')
      await Promise.race([closed, sleep(QUIT_WITHIN_MS, undefined, { ref: false })])
      signalTree(child, 'SIGKILL')
      await closed
    },
  }
}

/**
 * Starts it and kills it before it is ready, whatever it does just then.
 * @param {string} userData
 * @param {string} temporary
 * @param {number} afterMs
 */
export async function killWhileStarting(userData, temporary, afterMs) {
  const child = spawnApp(userData, temporary)
  const closed = once(child, 'close')
  child.stdio.forEach((stream) => stream?.on('error', () => {}))
  child.stderr?.resume()
  await sleep(afterMs)
  signalTree(child, 'SIGKILL')
  await closed
}

/** @param {string} userData @param {string} temporary */
function spawnApp(userData, temporary) {
  const electron = process.env['ELECTRON_EXEC_PATH']
  if (electron === undefined) throw new Error('Start it with: npm run torture')
  const switches = [`--user-data-dir=${userData}`, '--remote-debugging-pipe']
  return startChild(electron, [...sandboxArgs(runsAsRoot()), ...switches, projectRoot], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {ReadonlyMap<string, Page>} pages
 */
async function bothShown(child, pages) {
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    const shown = await Promise.all(
      ['desk', 'companion'].map(async (name) => (await pages.get(name)?.run(shownScreen)) ?? ''),
    ).catch(() => [''])
    if (shown.every((text) => text !== '')) return true
    await sleep(LOOK_EVERY_MS)
  }
  return false
}

/** @param {import('./debugging-pipe.mjs').Session} session */
function createPage({ send, on }) {
  return {
    send,
    /**
     * Runs a function of page-scripts.mjs in the page.
     * @template {unknown[]} Input
     * @template Output
     * @param {(...input: Input) => Output} script
     * @param {Input} input
     * @returns {Promise<Awaited<Output>>}
     */
    run: async (script, ...input) => {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression: pageCall(script, ...input),
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      })
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      }
      return result.value
    },
    /**
     * Gives the page a function that reaches us even if the app is killed right after.
     * @param {string} name
     * @param {(payload: string) => void} listener
     */
    expose: async (name, listener) => {
      on('Runtime.bindingCalled', ({ payload }) => listener(payload))
      await send('Runtime.addBinding', { name })
      await send('Runtime.enable')
    },
  }
}
