import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { Arch, build, Platform } from 'electron-builder'
import { projectRoot, say } from '../launch/project.mjs'
import { builderConfig, writeLicenceTexts } from './builder-config.mjs'
import { licenceBook } from './licence-book.mjs'
import { isAllowed, readLicences } from './licences.mjs'
import { signingHere } from './signing.mjs'
import { targetsFor } from './targets.mjs'

/**
 * Makes packages of what is built in out/, for the system it runs on.
 * @param {import('./runtime-of-packages.mjs').Runtime} runtime
 * @param {{ wanted?: readonly string[], quick?: boolean }} [options]
 * @returns {Promise<string[]>} the files, complete
 */
export async function buildPackages(runtime, { wanted = [], quick = false } = {}) {
  const { platform, env } = process
  const targets = targetsFor(platform, runtime.kind, wanted)
  for (const warning of signingHere(env, platform).warnings) say(warning)
  const licences = readLicences(path.join(projectRoot, 'out/renderer/licences.json'))
  const unfit = licences.filter(
    ({ licence, text }) => !isAllowed(licence, 'program') || text === '',
  )
  if (unfit.length > 0)
    throw new Error(
      `May not ship: ${unfit.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`,
    )
  clearOut()
  writeLicenceTexts(licenceBook(licences))
  useToolsOfTheSystem(env, quick)
  const arm = runtime.kind === 'official' && !quick ? [Arch.arm64] : []
  const made = await build({
    projectDir: projectRoot,
    targets: Platform.current().createTarget([...targets], Arch.x64, ...arm),
    publish: 'never',
    config: builderConfig(runtime, { quick, env }),
  })
  return made.filter((file) => existsSync(file))
}

/** An older package must never be taken for this one's. */
function clearOut() {
  rmSync(path.join(projectRoot, 'dist'), { recursive: true, force: true })
}

/**
 * electron-builder downloads its tools; where the system has them, they are used.
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} quick
 */
function useToolsOfTheSystem(env, quick) {
  if (quick) env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '1'
  if (process.platform !== 'linux') return
  if (findTool('dpkg-deb')) {
    env['CUSTOM_FPM_PATH'] ??= fileURLToPath(new URL('fpm-by-dpkg.mjs', import.meta.url))
  }
  const packer = findTool('7za')
  if (packer) env['ELECTRON_BUILDER_7ZIP_PATH'] ??= packer
}

/** @param {string} name @returns {string | undefined} */
function findTool(name) {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file))
}
