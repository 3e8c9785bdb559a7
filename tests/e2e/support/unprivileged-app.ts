import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { descendantsOf, killTree } from './process-tree.ts'
import { electronPath, projectRoot } from './running-app.ts'

/** The user that may do nothing ("nobody" on Debian and most others). */
const nobody = 65_534

/** The app as somebody runs it who is not root: no test driver inside, Chromium's sandbox on. */
export type UnprivilegedApp = {
  readonly pid: number
  /** Chromium's own record of everything its network stack did. */
  readonly netLog: string
  readonly journal: () => string
  /** The processes that draw pages. */
  readonly pageProcesses: () => number[]
  readonly isRunning: () => boolean
  /** Ends it as the system does at logout. */
  readonly end: () => Promise<void>
  readonly remove: () => void
}

/** Starts a copy of runtime and app where nobody may read it. Needs root. */
export function startAsNobody(): UnprivilegedApp {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-nobody-'))
  chmodSync(folder, 0o755)
  const runtime = join(folder, 'runtime')
  cpSync(dirname(electronPath()), runtime, { recursive: true })
  for (const part of ['out', 'resources', 'package.json']) {
    cpSync(join(projectRoot, part), join(folder, 'app', part), { recursive: true })
  }
  const home = ownedByNobody(join(folder, 'home'))
  const profile = join(home, 'profile')
  const netLog = join(home, 'net-log.json')
  const child = spawn(
    join(runtime, 'electron'),
    [join(folder, 'app'), `--user-data-dir=${profile}`, `--log-net-log=${netLog}`],
    { uid: nobody, gid: nobody, stdio: 'ignore', cwd: home, env: envOfNobody(home) },
  )
  const pid = child.pid ?? 0
  return {
    pid,
    netLog,
    journal: () => textOfFolder(join(profile, 'journal')),
    pageProcesses: () =>
      descendantsOf(pid).filter((one) => procFile(one, 'cmdline').includes('--type=renderer')),
    isRunning: () => child.exitCode === null && child.signalCode === null,
    end: () => endQuietly(child),
    remove: () => {
      killTree(pid)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A line such as "Seccomp" of what the kernel says of a process. */
export function kernelSays(pid: number, name: string): string {
  const line = procFile(pid, 'status')
    .split('\n')
    .find((one) => one.startsWith(`${name}:`))
  return (line ?? '').slice(name.length + 1).trim()
}

export function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}

function envOfNobody(home: string): Record<string, string> {
  const authority = join(home, 'Xauthority')
  const given = process.env['XAUTHORITY']
  if (given) cpSync(given, authority)
  if (given) chownSync(authority, nobody, nobody)
  return {
    PATH: process.env['PATH'] ?? '',
    DISPLAY: process.env['DISPLAY'] ?? '',
    ...(given ? { XAUTHORITY: authority } : {}),
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_CONFIG_HOME: ownedByNobody(join(home, 'config')),
    XDG_CACHE_HOME: ownedByNobody(join(home, 'cache')),
    XDG_RUNTIME_DIR: ownedByNobody(join(home, 'runtime')),
  }
}

function ownedByNobody(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chownSync(folder, nobody, nobody)
  return folder
}

function textOfFolder(folder: string): string {
  try {
    return readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('')
  } catch {
    return ''
  }
}

async function endQuietly(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
