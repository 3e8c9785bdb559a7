/**
 * Makes a fresh clone ready; npm runs it before whatever shows windows, and before test.
 *   node scripts/setup.mjs <check|start|package|test>
 * It needs nothing but Node and npm, so it may import nothing from node_modules.
 */
import process from 'node:process'
import { ensureElectron } from './electron-runtime.mjs'
import { hasDisplay } from './launch/display.mjs'
import { runsAsRoot } from './launch/electron-env.mjs'
import { endTogetherOnSignals } from './launch/interruptions.mjs'
import { isEntryPoint, say } from './launch/project.mjs'
import { ensureDependencies } from './setup/ensure-dependencies.mjs'
import { ensureSystemPackages } from './setup/ensure-system-packages.mjs'
import { complaintAboutNode } from './setup/node-version.mjs'
import { sandboxHint } from './setup/sandbox-hint.mjs'

const PURPOSES = /** @type {const} */ (['check', 'start', 'package', 'test'])

/** @param {(typeof PURPOSES)[number]} purpose */
export async function setUp(purpose) {
  const complaint = complaintAboutNode(process.versions.node)
  if (complaint !== undefined) throw new Error(complaint)
  await ensureDependencies()
  if (purpose === 'check') return
  const electron = await ensureElectron()
  await ensureSystemPackages(purpose, { hasDisplay: hasDisplay(process.env), electron })
  const hint = sandboxHint(electron, runsAsRoot())
  if (hint !== undefined) say(hint)
}

if (isEntryPoint(import.meta.url)) {
  endTogetherOnSignals()
  const purpose = PURPOSES.find((name) => name === process.argv[2]) ?? 'start'
  try {
    await setUp(purpose)
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    // Whoever reads only the last line of a test run must not take silence for success.
    if (purpose === 'test') process.stdout.write('0 passed, 1 failed\n')
    process.exitCode = 1
  }
}
