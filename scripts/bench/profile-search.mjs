/**
 * Takes row 8 apart: what each thread does for a key in the search box, and which process holds the
 * memory. For who works on the search; it judges nothing.
 *   npm run bench -- 8 --quick     once, for the profile it needs
 *   ELECTRON_EXEC_PATH=... xvfb-run node scripts/bench/profile-search.mjs [folder of another build]
 */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { textsOf } from '../demo/texts.mjs'
import { say } from '../launch/project.mjs'
import { startApp, TANTO } from './driven-app.mjs'
import { TYPED } from './measure-search.mjs'
import { privateRuntime } from './private-runtime.mjs'
import { processTree } from './process-tree.mjs'
import { parsePssKb } from './proc-files.mjs'
import { openSearch, searchRead, typeInSearch } from './search-scripts.mjs'
import { seededProfile, workingCopy } from './seeded-profile.mjs'
import { percentile } from './statistics.mjs'

const SETTLED_MS = 15_000
const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', 'blink', 'disabled-by-default-v8.gc']

const folder = process.argv[2]
const tanto = folder === undefined ? TANTO : { ...TANTO, folder: path.resolve(folder) }
const { electron } = await privateRuntime(process.env['ELECTRON_EXEC_PATH'] ?? '')
const copy = await workingCopy(await seededProfile(electron, tanto, 'cases'))
await writeFile(path.join(copy.userData, 'settings.json'), JSON.stringify({ language: 'en' }))
const app = await startApp(electron, tanto, copy.userData)
try {
  await app.show('desk')
  const cold = memory()
  await app.run('desk', openSearch, textsOf('en')('search:button'))
  const readMs = await app.run('desk', searchRead)
  const justRead = memory()
  await sleep(SETTLED_MS)
  const warm = memory()
  say(`all read in ${Math.round(readMs)} ms; memory by process, MB before, just read, later:`)
  for (const [name, mb] of warm) say(`  ${name}: ${cold.get(name)} ${justRead.get(name)} ${mb}`)
  say(`  heaps: ${JSON.stringify(await app.ask('heaps'))}`)
  for (const text of [...TYPED.en, ...TYPED.ja]) await app.run('desk', typeInSearch, text, 120)
  for (const [language, texts] of Object.entries(TYPED)) {
    const file = path.join(copy.userData, 'trace.json')
    await app.ask('trace', { categories: CATEGORIES })
    /** @type {number[]} */
    const times = []
    for (const text of texts) times.push(...(await app.run('desk', typeInSearch, text, 120)))
    await app.ask('endTrace', { file })
    const seen = times.map((time) => Math.round(time)).toSorted((a, b) => a - b)
    say(
      `${language}: p50 ${percentile(seen, 0.5)} p95 ${percentile(seen, 0.95)} ms: ${seen.join(' ')}`,
    )
    sayThreads(JSON.parse(readFileSync(file, 'utf8')).traceEvents, times.length)
  }
} finally {
  await app.quit()
  copy.remove()
}

/** PSS of each process, MB, by what it is. */
function memory() {
  return new Map(
    processTree(app.pid).map((pid) => {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      const type = /--type=([\w-]+)/.exec(words)?.[1] ?? 'browser'
      const pss = parsePssKb(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))
      return [`${type} ${pid}`, Math.round(pss / 1024)]
    }),
  )
}

/**
 * Time of each kind of work by thread, ms a key, the most first. Work within work counts in both.
 * @param {readonly { name: string, ph: string, pid: number, tid: number, dur?: number, args?: any }[]} events
 * @param {number} keys
 */
function sayThreads(events, keys) {
  const names = new Map(
    events
      .filter(({ name }) => name === 'thread_name')
      .map(({ pid, tid, args }) => [`${pid}/${tid}`, String(args.name)]),
  )
  /** @type {Map<string, Map<string, { ms: number, worst: number }>>} */
  const threads = new Map()
  for (const { name, ph, pid, tid, dur = 0 } of events) {
    const thread = names.get(`${pid}/${tid}`) ?? ''
    if (ph !== 'X' || !/CrRendererMain|DedicatedWorker|Compositor$|VizCompositor/.test(thread))
      continue
    const kinds = threads.get(`${thread} ${pid}`) ?? new Map()
    threads.set(`${thread} ${pid}`, kinds)
    const so = kinds.get(name) ?? { ms: 0, worst: 0 }
    kinds.set(name, { ms: so.ms + dur / 1000, worst: Math.max(so.worst, dur / 1000) })
  }
  for (const [thread, kinds] of threads) {
    const most = [...kinds].toSorted(([, a], [, b]) => b.ms - a.ms).slice(0, 16)
    say(`  ${thread}`)
    for (const [name, { ms, worst }] of most) {
      say(`    ${name}: ${(ms / keys).toFixed(2)} a key, ${worst.toFixed(1)} at most`)
    }
  }
}
