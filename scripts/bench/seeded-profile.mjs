import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ifInterrupted } from '../launch/interruptions.mjs'
import { projectRoot, say } from '../launch/project.mjs'
import { startApp } from './driven-app.mjs'
import { KEPT_IN } from './private-runtime.mjs'
import { writeJournal } from './seed-journal.mjs'
import { SEEDS } from './seeds.mjs'
import { snapshotAfterMs } from './snapshot-scripts.mjs'

/** @typedef {import('./driven-app.mjs').Subject} Subject */
/** @typedef {keyof typeof SEEDS} SeedName */

const REBUILT_WITHIN_MS = 20 * 60_000
/** What the browser still does with a store that was written in one go. */
const SETTLED_AFTER_MS = 5_000

/**
 * A profile with journal and working store in place: the journal written here, the store then built
 * from it by the app itself. Made once and kept until the data or the store's shape change.
 * @param {string} electron
 * @param {Subject} subject
 * @param {SeedName} seed
 * @returns {Promise<string>} its folder; to be copied, never to be run
 */
export async function seededProfile(electron, subject, seed) {
  const folder = path.join(KEPT_IN, `${seed}-${profileKey(electron)}`)
  if (existsSync(folder)) return folder
  say(`making the ${seed} profile; this takes some minutes, once ...`)
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  await writeJournal(path.join(unfinished, 'journal'), SEEDS[seed]())
  const rebuilding = await startApp(electron, subject, unfinished, { withinMs: REBUILT_WITHIN_MS })
  say(`the app built its store from the journal in ${Math.round(rebuilding.usableMs / 1000)} s.`)
  // As after two hours of use: two snapshots hold everything, the journal what came behind them.
  for (const _ of ['first', 'second']) await rebuilding.run('desk', snapshotAfterMs)
  await rebuilding.quit()
  // The store lets go of what the snapshots have at its next start.
  const settling = await startApp(electron, subject, unfinished, { withinMs: REBUILT_WITHIN_MS })
  await sleep(SETTLED_AFTER_MS)
  await settling.quit()
  await rename(unfinished, folder)
  return folder
}

/**
 * A copy to run on, gone when it is not needed any more.
 * @param {string | null} profile null for an empty one
 * @returns {Promise<{ userData: string, remove: () => void }>}
 */
export async function workingCopy(profile) {
  const userData = await mkdtemp(path.join(tmpdir(), 'tanto-bench-'))
  const tidyUp = () => rmSync(userData, { recursive: true, force: true })
  const nothingToTidyUp = ifInterrupted(tidyUp)
  if (profile !== null) await cp(profile, userData, { recursive: true, verbatimSymlinks: true })
  const remove = () => {
    tidyUp()
    nothingToTidyUp()
  }
  return { userData, remove }
}

/** Changes with the runtime, the seed and whatever shapes the store. @param {string} electron */
function profileKey(electron) {
  const here = path.dirname(fileURLToPath(import.meta.url))
  const seeds = readdirSync(here).filter((name) => name.startsWith('seed-') || name === 'seeds.mjs')
  const files = [
    ...seeds.map((name) => path.join(here, name)),
    fileURLToPath(import.meta.url),
    ...[
      'electron/main/journal/record.ts',
      'electron/main/snapshot/snapshot-file.ts',
      'renderer/data/database.ts',
      'renderer/data/rebuild-store.ts',
      'shared/event/projection.ts',
    ].map((name) => path.join(projectRoot, name)),
  ]
  const hash = createHash('sha256').update(electron)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}
