// What stands in the files of /proc (man 5 proc).

/**
 * @param {string} text of /proc/<pid>/stat
 * @returns {{ parentPid: number, ticks: number }} ticks: in user and kernel mode, children it waited for included
 */
export function parseStat(text) {
  // The name comes second, in brackets, and may itself hold spaces and brackets.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const ticks = fields.slice(11, 15).reduce((total, part) => total + part, 0)
  return { parentPid: fields[1] ?? 0, ticks }
}

/** @param {string} text of /proc/<pid>/smaps_rollup; empty counts as nothing */
export function parsePssKb(text) {
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0)
}

/** @param {string} text of /proc/<pid>/task/<tid>/schedstat: nanoseconds on a processor come first */
export function parseRunMs(text) {
  return Number(text.split(' ')[0]) / 1e6
}

/** @param {string} text of /proc/<pid>/task/<tid>/status */
export function parseVoluntarySwitches(text) {
  return Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(text)?.[1] ?? 0)
}

/**
 * @param {string} text of /proc/stat
 * @returns {{ busy: number, all: number }} ticks of all processors together
 */
export function parseProcessorTicks(text) {
  const fields = (text.split('\n', 1)[0] ?? '').trim().split(/\s+/).slice(1, 9).map(Number)
  const all = fields.reduce((total, part) => total + part, 0)
  const [, , , idle = 0, waiting = 0] = fields
  return { busy: all - idle - waiting, all }
}
