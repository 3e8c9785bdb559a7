import { existsSync } from 'node:fs'
import process from 'node:process'
import { runToEnd } from '../launch/processes.mjs'
import { say } from '../launch/project.mjs'
import {
  installLine,
  missingPackages,
  namesOf,
  namesToInstall,
  neededPackages,
  parseInstallable,
  parseInstalled,
  parseMissingLibraries,
  welcomePackages,
} from './system-packages.mjs'

/** Another installation may be going on: wait for its lock rather than fail. */
const APT = ['-o', 'DPkg::Lock::Timeout=120']

/**
 * Sees to it that Linux has the libraries and tools for a purpose; macOS and Windows bring them along.
 * @param {import('./system-packages.mjs').Purpose} purpose
 * @param {{ hasDisplay: boolean, electron: string | undefined }} machine
 */
export async function ensureSystemPackages(purpose, { hasDisplay, electron }) {
  if (process.platform !== 'linux') return
  const needs = neededPackages(purpose, hasDisplay)
  if (needs.length === 0) return
  if (existsSync('/usr/bin/apt-get')) {
    await ensureWithApt(needs)
    await welcomeWithApt(welcomePackages(purpose))
  } else if (electron !== undefined) await warnAboutLibraries(electron, purpose)
}

/** @param {readonly string[]} needs */
async function ensureWithApt(needs) {
  const missing = await missingHere(needs)
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    const line = installLine(namesToInstall(missing, await installable(missing)))
    throw new Error(`System packages are missing. Install them, then try again:\n  ${line}`)
  }
  const told = await install(missing)
  if (told !== undefined) throw new Error(`apt-get could not install them:\n${told}`)
}

/** What can't be had here is said, and nothing more. @param {readonly string[]} wishes */
async function welcomeWithApt(wishes) {
  const missing = await missingHere(wishes)
  if (missing.length === 0) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && (await install(missing)) === undefined) return
  const how = isRoot ? 'apt-get could not install it' : installLine(missing)
  say(`without ${missing.join(' ')} some tests are skipped: ${how}`)
}

/** @param {readonly string[]} missing @returns {Promise<string | undefined>} what went wrong */
async function install(missing) {
  say(`installing system packages: ${missing.map((need) => need.split('|').at(-1)).join(' ')} ...`)
  const update = await apt(['update'])
  const names = namesToInstall(missing, await installable(missing))
  const installing = await apt(['install', '-y', '--no-install-recommends', ...names])
  if (installing.code === 0) return undefined
  const told = [update, installing].map((run) => (run.code === 0 ? '' : run.output.trim()))
  return told.join('\n').trim()
}

/** @param {readonly string[]} needs */
async function missingHere(needs) {
  const format = '-f=${Package} ${db:Status-Abbrev}\n'
  const query = await runToEnd('dpkg-query', ['-W', format, ...namesOf(needs)], { output: 'keep' })
  return missingPackages(needs, parseInstalled(query.output))
}

/** @param {readonly string[]} needs */
async function installable(needs) {
  // In plain English, because its output is read.
  const env = { ...process.env, LC_ALL: 'C' }
  const query = await runToEnd('apt-cache', ['policy', ...namesOf(needs)], { output: 'keep', env })
  return parseInstallable(query.output)
}

/** @param {readonly string[]} args */
function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return runToEnd('apt-get', [...APT, ...args], { output: 'keep', env })
}

/**
 * Other Linux systems name their packages differently, so we can only say what is missing.
 * @param {string} electron
 * @param {string} purpose
 */
async function warnAboutLibraries(electron, purpose) {
  const ldd = await runToEnd('ldd', [electron], { output: 'keep' })
  const missing = parseMissingLibraries(ldd.output)
  if (missing.length > 0)
    say(`Electron will not start without these libraries: ${missing.join(' ')}`)
  if (purpose === 'test')
    say(
      'the tests also need: Xvfb, openbox, xdotool, xprop, Noto CJK fonts, espeak-ng, nats-server',
    )
}
