import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runsAsRoot, sandboxArgs } from '../launch/electron-env.mjs'
import { endChild, ended, startChild } from '../launch/processes.mjs'
import { projectRoot } from '../launch/project.mjs'
import { pageCall, whenUsable } from './page-scripts.mjs'

const PROBE = fileURLToPath(new URL('probe.cjs', import.meta.url))
const QUIT_WITHIN_MS = 10_000

/**
 * An app to measure: its folder, and by name of the page what must be on it for it to be usable.
 * @typedef {object} Subject
 * @property {string} folder
 * @property {Readonly<Record<string, string>>} usable selectors
 * @property {readonly string[]} hidden pages that are not shown at the start
 */

/** @type {Subject} */
export const TANTO = {
  folder: projectRoot,
  // Neither is there before the working store was opened and asked.
  usable: { desk: '#page [data-due]', companion: '#root main li' },
  hidden: ['companion'],
}

/** @type {Subject} */
export const FLOOR = {
  folder: fileURLToPath(new URL('floor', import.meta.url)),
  usable: { index: 'p' },
  hidden: [],
}

/** @typedef {Awaited<ReturnType<typeof startApp>>} DrivenApp */

/**
 * Starts an app with the probe in it and waits until all its pages are usable.
 * @param {string} electron
 * @param {Subject} subject
 * @param {string} userData
 * @param {{ withinMs?: number, args?: readonly string[] }} [options]
 */
export async function startApp(electron, subject, userData, { withinMs = 30_000, args = [] } = {}) {
  const watches = Object.entries(subject.usable).map(([page, selector]) => [
    page,
    pageCall(whenUsable, selector, !subject.hidden.includes(page)),
  ])
  const env = {
    ...process.env,
    TANTO_BENCH_WATCHES: JSON.stringify(Object.fromEntries(watches)),
    TANTO_BENCH_HIDDEN: subject.hidden.join(','),
  }
  const words = [...sandboxArgs(runsAsRoot()), `--user-data-dir=${userData}`, ...args]
  const startedAtMs = Date.now()
  const child = startChild(electron, [...words, '-r', PROBE, subject.folder], {
    env,
    stdio: ['ignore', 'ignore', process.env['TANTO_BENCH_LOG'] ? 'inherit' : 'ignore', 'ipc'],
  })
  const { ask, usableAt } = converse(child)
  const quit = async () => {
    void ask('quit').catch(() => {})
    await Promise.race([ended(child), sleep(QUIT_WITHIN_MS, undefined, { ref: false })])
    await endChild(child, 'SIGKILL')
  }

  const pages = Object.keys(subject.usable)
  const usable = await Promise.race([
    Promise.all(pages.map((page) => usableAt(page))),
    ended(child),
    sleep(withinMs, undefined, { ref: false }),
  ])
  if (!Array.isArray(usable)) {
    await endChild(child, 'SIGKILL')
    const missing = `${path.basename(subject.folder)} was not usable within ${withinMs / 1000} s`
    throw new Error(`${missing}: looked for ${Object.values(subject.usable).join(' and ')}.`)
  }
  return {
    pid: /** @type {number} */ (child.pid),
    /** From the moment before the process was made until the last page was usable. */
    usableMs: Math.max(...usable) - startedAtMs,
    /** The same, page by page, in the order of the subject's pages. */
    usablePagesMs: usable.map((atMs) => atMs - startedAtMs),
    /**
     * Runs a function of page-scripts.mjs in a page.
     * @template {unknown[]} Input
     * @template Output
     * @param {string} page
     * @param {(...input: Input) => Output} script
     * @param {Input} input
     * @returns {Promise<Awaited<Output>>}
     */
    run: async (page, script, ...input) =>
      /** @type {Awaited<Output>} */ (
        await ask('run', { page, script: pageCall(script, ...input) })
      ),
    /** @param {string} page */
    show: (page) => ask('show', { page }),
    /** @param {string} page */
    summon: (page) => ask('summon', { page }),
    /** @param {string} page @param {readonly string[]} keys @param {number} everyMs */
    type: (page, keys, everyMs) => ask('type', { page, keys, everyMs }),
    /** @param {string} page */
    hide: (page) => ask('hide', { page }),
    /** @param {string} page @param {string} key @param {readonly string[]} [modifiers] */
    press: (page, key, modifiers = []) => ask('press', { page, key, modifiers }),
    /** What only some measurements need; see probe-extras.cjs. */
    ask,
    quit,
  }
}

/**
 * Questions and answers over the channel Node gives a child.
 * @param {import('node:child_process').ChildProcess} child
 */
function converse(child) {
  /** @type {Map<number, { resolve: (value: unknown) => void, reject: (error: Error) => void }>} */
  const open = new Map()
  /** @type {Map<string, number>} */
  const usable = new Map()
  /** @type {Map<string, (atMs: number) => void>} */
  const waiting = new Map()
  let lastId = 0

  child.on('message', (/** @type {any} */ message) => {
    if (message.usable !== undefined) {
      usable.set(message.usable, message.atMs)
      waiting.get(message.usable)?.(message.atMs)
      return
    }
    const question = open.get(message.id)
    open.delete(message.id)
    if (message.error === undefined) question?.resolve(message.value)
    else question?.reject(new Error(message.error))
  })
  child.once('exit', () => {
    for (const { reject } of open.values()) reject(new Error('The app ended.'))
  })

  return {
    /** @param {string} action @param {object} [input] @returns {Promise<unknown>} */
    ask: (action, input = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        open.set(id, { resolve, reject })
        child.send({ id, action, input }, (error) => error && reject(error))
      }),
    /** @param {string} page @returns {Promise<number>} */
    usableAt: (page) =>
      new Promise((resolve) => {
        const atMs = usable.get(page)
        if (atMs === undefined) waiting.set(page, resolve)
        else resolve(atMs)
      }),
  }
}
