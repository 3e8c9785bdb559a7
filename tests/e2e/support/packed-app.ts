import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { packAsar } from '../../../scripts/runtime/asar-writer.mjs'
import { killTree } from './process-tree.ts'
import { electronPath, projectRoot } from './running-app.ts'

/** A copy of the runtime with the built app inside, as users get it. */
export type PackedApp = {
  readonly resources: string
  /**
   * Under this name Electron takes the app for one that is still being developed, which it treats
   * more laxly: what holds here holds for users too.
   */
  readonly executable: string
  /** Under any other name the app is one that users have. */
  readonly forUsers: string
  readonly remove: () => void
}

export function packApp(): PackedApp {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-packed-'))
  cpSync(dirname(electronPath()), folder, { recursive: true })
  const resources = join(folder, 'resources')
  rmSync(join(resources, 'default_app.asar'))
  writeFileSync(join(resources, 'app.asar'), packAsar(builtFiles()))
  return {
    resources,
    executable: join(folder, 'electron'),
    forUsers: join(folder, 'tanto'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Gives the executable its second name, as it is by now. */
export function nameForUsers({ executable, forUsers }: PackedApp): void {
  copyFileSync(executable, forUsers)
}

export type Run = {
  readonly pid: number
  /** What it printed so far, standard output and errors. */
  readonly output: () => string
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>
  readonly kill: () => void
}

/** Runs an executable on a profile, with the arguments and the environment given on top. */
export function runOn(
  profileFolder: string,
  executable: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Run {
  const { ELECTRON_RUN_AS_NODE: _asNode, NODE_OPTIONS: _options, ...inherited } = process.env
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child: ChildProcess = spawn(
    executable,
    [...args, `--user-data-dir=${profileFolder}`, ...sandbox],
    { env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => (output += data.toString()))
  }
  const pid = child.pid ?? 0
  return {
    pid,
    output: () => output,
    ended: once(child, 'exit').then(([code]) => code as number | null),
    kill: () => killTree(pid),
  }
}

function builtFiles(): Record<string, Buffer> {
  const files: Record<string, Buffer> = { 'package.json': readFile('package.json') }
  for (const part of ['out', 'resources']) {
    for (const name of readdirSync(join(projectRoot, part), {
      recursive: true,
      encoding: 'utf8',
    })) {
      const path = join(part, name)
      if (!statSync(join(projectRoot, path)).isFile()) continue
      files[path.split(sep).join('/')] = readFile(path)
    }
  }
  return files
}

const readFile = (path: string) => readFileSync(join(projectRoot, path))
