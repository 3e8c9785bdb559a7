import { readdirSync, readFileSync } from 'node:fs'

/** Ends a process and everything it started, at once and without a word: a crash, a power button. */
export function killTree(rootPid: number): void {
  signalTree(rootPid, 'SIGKILL')
}

export function signalTree(rootPid: number, signal: NodeJS.Signals): void {
  for (const pid of [rootPid, ...descendantsOf(rootPid)]) {
    try {
      process.kill(pid, signal)
    } catch {
      // It was faster.
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Everything a process started, and what that started. */
export function descendantsOf(rootPid: number): number[] {
  if (process.platform !== 'linux') return []
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (Number.isInteger(pid)) parents.set(pid, parentOf(pid))
  }
  const children = (pid: number): number[] =>
    [...parents].filter(([, parent]) => parent === pid).flatMap(([id]) => [id, ...children(id)])
  return children(rootPid)
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}
