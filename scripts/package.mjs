/**
 * Makes the packages that this system can make, in dist/. Started by `npm run package`.
 *   npm run package -- [--quick] [deb tar.gz ...]
 */
import path from 'node:path'
import process from 'node:process'
import { ensureElectron } from './electron-runtime.mjs'
import { endTogetherOnSignals } from './launch/interruptions.mjs'
import { say } from './launch/project.mjs'
import { buildApp } from './launch/tasks.mjs'
import { buildPackages } from './package/build-packages.mjs'
import { runtimeOfPackages } from './package/runtime-of-packages.mjs'

endTogetherOnSignals()
const args = process.argv.slice(2)
try {
  const runtime = runtimeOfPackages(await ensureElectron(process.env, () => undefined))
  if (runtime.kind === 'test-only')
    say(`this is not the official Electron: the packages are for tests alone, and named so.`)
  const isBuilt = args.includes('--built')
  if (!isBuilt && (await buildApp()) !== 0) throw new Error('The app could not be built.')
  const wanted = args.filter((word) => !word.startsWith('--'))
  const made = await buildPackages(runtime, { wanted, quick: args.includes('--quick') })
  for (const file of made) say(`made ${path.relative('.', file)}`)
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
