/**
 * What the README promises, from nothing: clones what is committed and runs the README's commands as
 * they are written there, with an empty home and empty caches. `npm start` has started once the
 * program has made its data; it is ended then, as a terminal ends it.
 *   node scripts/testing/fresh-clone.mjs              every command of the README
 *   node scripts/testing/fresh-clone.mjs npm start    that one
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { endTogetherOnSignals } from '../launch/interruptions.mjs'
import { endChild, runToEnd, startChild } from '../launch/processes.mjs'
import { projectRoot, say } from '../launch/project.mjs'
import { commandsOf } from './readme-commands.mjs'

const STARTS_WITHIN_MS = 600_000
/** How a machine reaches the registry is the machine's; all else of its environment is left behind. */
const REACHES_OUT =
  /^(?:PATH|LANG|DISPLAY|XAUTHORITY|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|npm_config_registry|(?:https?|no)_proxy)$/i

endTogetherOnSignals()
const asked = process.argv.slice(2).join(' ')
const folder = mkdtempSync(path.join(tmpdir(), 'tanto-fresh-'))
const [clone, home] = [path.join(folder, 'clone'), path.join(folder, 'home')]
mkdirSync(home)
const known = Object.entries(process.env).filter(([name]) => REACHES_OUT.test(name))
const env = { ...Object.fromEntries(known), HOME: home, USERPROFILE: home, CI: 'true' }

try {
  const { code } = await runToEnd('git', [
    'clone',
    '--quiet',
    '--depth=1',
    `file://${projectRoot}`,
    clone,
  ])
  if (code !== 0) throw new Error('what is committed could not be cloned.')
  const written = commandsOf(readFileSync(path.join(clone, 'README.md'), 'utf8'))
  const commands = asked === '' ? written : written.filter((command) => command === asked)
  if (commands.length === 0) throw new Error(`the README has no command "${asked}".`)
  for (const command of commands) {
    say(`as the README says, from nothing: ${command}`)
    const isDone = command === 'npm start' ? await starts(command) : await runs(command)
    if (!isDone) throw new Error(`from a fresh clone, "${command}" fails.`)
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
}

/** @param {string} command */
async function runs(command) {
  const [program = '', ...words] = command.split(' ')
  return (await runToEnd(program, words, { cwd: clone, env })).code === 0
}

/** @param {string} command */
async function starts(command) {
  const [program = '', ...words] = command.split(' ')
  const child = startChild(program, words, { cwd: clone, env, stdio: 'inherit' })
  const deadline = Date.now() + STARTS_WITHIN_MS
  const isThere = () => dataFolders().some((data) => existsSync(path.join(data, 'journal')))
  while (!isThere() && child.exitCode === null && Date.now() < deadline) await sleep(250)
  const hasStarted = isThere() && child.exitCode === null
  await endChild(child)
  return hasStarted
}

/** Where the program keeps its data in an empty home, by the system it runs on. */
function dataFolders() {
  const places = ['.config', 'AppData/Roaming', 'Library/Application Support']
  return places.map((place) => path.join(home, place, 'Tanto'))
}
