import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { build } from 'vite'
import type { KeyringState } from '#shared/seal/protection.ts'
import { electronPath, projectRoot } from './running-app.ts'

/** What an app found that opened its keyring on the real runtime. */
export type ProbedKeyring = {
  readonly state: KeyringState
  /** Of the key that seals; null when there is none. */
  readonly fingerprint: string | null
}

/** The probe, built, with a folder of data of its own. */
export type KeyringProbe = {
  readonly dataFolder: string
  readonly start: (args: readonly string[], env?: Record<string, string>) => Promise<ProbedKeyring>
  readonly remove: () => void
}

export async function buildKeyringProbe(): Promise<KeyringProbe> {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-keyring-'))
  const appFolder = join(folder, 'app')
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(import.meta.dirname, 'keyring-probe.ts'),
      target: 'node20.18',
      outDir: appFolder,
      rollupOptions: { output: { entryFileNames: 'main.js' } },
    },
  })
  const description = { name: 'tanto-keyring-probe', type: 'module', main: 'main.js' }
  writeFileSync(join(appFolder, 'package.json'), JSON.stringify(description))
  const dataFolder = join(folder, 'data')
  return {
    dataFolder,
    start: (args, env = {}) => run([appFolder, `--user-data-dir=${dataFolder}`, ...args], env),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

async function run(args: readonly string[], env: Record<string, string>): Promise<ProbedKeyring> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...inherited } = process.env
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electronPath(), [...args, ...sandbox], {
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = once(child, 'exit')
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr), exited])
  const found = /^found: (.*)$/m.exec(said)?.[1]
  if (found === undefined) throw new Error(`the probe found nothing: ${said}${complained}`)
  return JSON.parse(found) as ProbedKeyring
}
