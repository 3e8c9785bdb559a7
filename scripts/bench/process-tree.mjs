import { readdirSync, readFileSync } from 'node:fs'
import { parsePssKb, parseRunMs, parseStat, parseVoluntarySwitches } from './proc-files.mjs'

/** Kernel clock ticks are 10 ms on every Linux that Electron runs on. */
const TICK_MS = 10

/**
 * A process and all that descend from it: Chromium's zygotes make the pages' processes.
 * @param {number} rootPid
 * @returns {number[]}
 */
export function processTree(rootPid) {
  /** @type {Map<number, number[]>} */
  const children = new Map()
  for (const pid of allPids()) {
    const stat = read(`/proc/${pid}/stat`)
    if (stat === null) continue
    const { parentPid } = parseStat(stat)
    children.set(parentPid, [...(children.get(parentPid) ?? []), pid])
  }
  const tree = [rootPid]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

/** Processor time a tree has used since its start, its ended children included. @param {number} rootPid */
export function cpuMs(rootPid) {
  const ticks = processTree(rootPid).map((pid) => {
    const stat = read(`/proc/${pid}/stat`)
    return stat === null ? 0 : parseStat(stat).ticks
  })
  return sum(ticks) * TICK_MS
}

/** Memory in MB: shared pages count by share, so that the sum is what the tree really takes. @param {number} rootPid */
export function pssMb(rootPid) {
  const parts = processTree(rootPid).map((pid) =>
    parsePssKb(read(`/proc/${pid}/smaps_rollup`) ?? ''),
  )
  return sum(parts) / 1024
}

/** Files, sockets and pipes that a tree holds open. @param {number} rootPid */
export function openHandles(rootPid) {
  return sum(processTree(rootPid).map((pid) => list(`/proc/${pid}/fd`).length))
}

/**
 * @typedef {object} Activity
 * @property {number} runMs processor time of this thread, to the nanosecond
 * @property {number} switches how often it went to sleep, so how often it was woken
 */

/** What each thread of a tree has done so far, by its id. @param {number} rootPid */
export function threadActivity(rootPid) {
  /** @type {Map<string, Activity>} */
  const threads = new Map()
  for (const pid of processTree(rootPid)) {
    for (const task of list(`/proc/${pid}/task`)) {
      const folder = `/proc/${pid}/task/${task}`
      const [schedule, status] = [read(`${folder}/schedstat`), read(`${folder}/status`)]
      if (schedule === null || status === null) continue
      threads.set(task, { runMs: parseRunMs(schedule), switches: parseVoluntarySwitches(status) })
    }
  }
  return threads
}

/**
 * What happened between two looks. Threads that ended meanwhile are not counted.
 * @param {ReadonlyMap<string, Activity>} before
 * @param {ReadonlyMap<string, Activity>} after
 * @returns {Activity}
 */
export function activityBetween(before, after) {
  const parts = [...after].map(([task, now]) => {
    const then = before.get(task) ?? { runMs: 0, switches: 0 }
    return { runMs: now.runMs - then.runMs, switches: now.switches - then.switches }
  })
  return {
    runMs: sum(parts.map((part) => part.runMs)),
    switches: sum(parts.map((part) => part.switches)),
  }
}

function allPids() {
  return list('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Null: it has ended meanwhile. @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return null
  }
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}
