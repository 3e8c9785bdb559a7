import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runNpm } from '../launch/npm.mjs'
import { projectRoot, say } from '../launch/project.mjs'

const LOCK = path.join(projectRoot, 'package-lock.json')
/** Inside node_modules, so that it disappears together with what it vouches for. */
const STAMP = path.join(projectRoot, 'node_modules', '.tanto-lock-sha256')

/** Installs the npm packages exactly as locked, unless that was done already for this very lock. */
export async function ensureDependencies() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  say('installing npm packages (npm ci) ...')
  // No dependency needs its install script; Electron's binary comes in a step of its own.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const run = await runNpm(args, { cwd: projectRoot, output: 'keep' })
  if (run.code !== 0) throw new Error(`npm ci failed:\n${withoutUsage(run.output)}`)
  writeFileSync(STAMP, wanted)
}

/** npm adds a page of its own options to some complaints, and news about itself. @param {string} output */
export function withoutUsage(output) {
  const [complaint = ''] = output.split(/^npm error Clean install a project$/m)
  const lines = complaint
    .split('\n')
    .filter((line) => !/^npm (?:notice|warn)|^(?:npm error)?$/.test(line))
  return lines.join('\n')
}
