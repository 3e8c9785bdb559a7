import { execFileSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { filesOfAsar } from '../../../scripts/package/files-of-asar.mjs'
import { projectRoot } from './running-app.ts'

const packages = join(projectRoot, 'dist')

/** What `npm run package` left in dist/, made of what is built now and of nothing older. */
export function packageFile(ending: string): string {
  const found = existsSync(packages) ? readdirSync(packages) : []
  const name = found.find((one) => one.endsWith(ending))
  if (name === undefined)
    throw new Error(`There is no package ${ending}: npm run package -- --quick`)
  return join(packages, name)
}

/** Tanto as Debian's own installer puts it down, under a folder instead of under `/`. */
export type InstalledApp = {
  readonly root: string
  /** What the entry in the system's menu starts. */
  readonly executable: string
  /** The same program under the name by which it can be driven. */
  readonly driven: string
  readonly asar: string
  readonly remove: () => void
}

/**
 * Unpacks the `.deb` by dpkg itself, with a list of packages of its own. Its scripts are not run: they
 * would touch the machine.
 */
export function installDeb(): InstalledApp {
  const root = mkdtempSync(join(tmpdir(), 'tanto-installed-'))
  const lists = join(root, 'var/lib/dpkg')
  for (const part of ['info', 'updates']) mkdirSync(join(lists, part), { recursive: true })
  for (const list of ['status', 'available']) writeFileSync(join(lists, list), '')
  const words = ['dpkg', `--root=${root}`, '--force-depends', '--unpack', packageFile('.deb')]
  const [command = '', ...args] = process.getuid?.() === 0 ? words : ['fakeroot', ...words]
  // As root, dpkg looks for tools in folders that a test's PATH may lack.
  const env = { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` }
  execFileSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env })

  const entry = readFileSync(join(root, 'usr/share/applications/tanto.desktop'), 'utf8')
  const started = /^Exec=(\S+)/m.exec(entry)?.[1] ?? ''
  const executable = join(root, started)
  const driven = join(dirname(executable), 'electron')
  linkSync(executable, driven)
  const asar = join(dirname(executable), 'resources/app.asar')
  assertFresh(asar)
  return { root, executable, driven, asar, remove: () => rmSync(root, { recursive: true }) }
}

/** All files below a folder, by their paths in it. */
export function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((one) => !one.isDirectory())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .toSorted()
}

function assertFresh(asar: string): void {
  const built = readFileSync(join(projectRoot, 'out/main/index.cjs'))
  const packed = filesOfAsar(readFileSync(asar)).get('out/main/index.cjs')
  if (packed === undefined || !built.equals(packed))
    throw new Error('The package is older than what is built: npm run package -- --quick')
}
