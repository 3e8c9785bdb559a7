import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findOfficial, officialVersion } from '../runtime/official-runtime.mjs'

/** What a package is called that must never reach a user. Publishing refuses this word. */
export const TEST_ONLY = 'tanto-test-only'

/**
 * The Electron a package gets. The official one is fetched, and its checksum looked at, by the
 * packager itself, for each system and processor; any other makes a package for tests.
 * @typedef {{ kind: 'official', version: string } | { kind: 'test-only', version: string, folder: string }} Runtime
 */

/**
 * @param {string} electron path of the executable that the set-up found
 * @param {string} [official] path of the official one, if it is here
 * @returns {Runtime}
 */
export function runtimeOfPackages(electron, official = findOfficial()) {
  if (electron === official) return { kind: 'official', version: officialVersion() }
  const folder = path.dirname(electron)
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '')
  return { kind: 'test-only', version, folder }
}
