import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { Profile } from './profile.ts'
import { argsFor, electronPath, projectRoot } from './running-app.ts'

export type CommandOutcome = { readonly code: number | null; readonly said: string }

/** Starts the app with a command, as somebody at a terminal does, and waits until it has ended. */
export async function runCommand(
  profile: Profile,
  args: readonly string[],
  { appFolder = projectRoot, typed = '' } = {},
): Promise<CommandOutcome> {
  return outcomeOf(
    spawn(electronPath(), [...argsFor(profile, appFolder), ...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
    }),
    typed,
  )
}

/** The same as a user starts it: no folder is named. `home` is where programs keep their settings. */
export async function runCommandAtHome(
  home: string,
  args: readonly string[],
): Promise<CommandOutcome> {
  const profile = { folder: home, remove: () => {} }
  const unnamed = argsFor(profile).filter((one) => !one.startsWith('--user-data-dir'))
  return outcomeOf(
    spawn(electronPath(), [...unnamed, ...args], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...process.env, XDG_CONFIG_HOME: home },
    }),
    '',
  )
}

async function outcomeOf(
  child: ChildProcessByStdio<Writable, Readable, null>,
  typed: string,
): Promise<CommandOutcome> {
  child.stdin.end(typed)
  let said = ''
  child.stdout.on('data', (data: Buffer) => (said += data.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

/** A copy of the app without anything to show: as broken as an interface can be. */
export function appWithoutPages(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-broken-'))
  for (const part of ['package.json', 'out/main', 'resources']) {
    cpSync(join(projectRoot, part), join(folder, part), { recursive: true })
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
