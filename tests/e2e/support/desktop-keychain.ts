import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { endProgram, isInstalled, startMessageBus } from './message-bus.ts'

/** The keychain of a desktop of its own: GNOME's, unlocked, on a message bus that nobody else is on. */
export type DesktopKeychain = {
  /** Leads an app to it: its environment, and a switch, as there is no desktop to recognise. */
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
  readonly stop: () => Promise<void>
}

const programs = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon']

/** Skips a test where no such keychain can be had, and says why. */
export function needsDesktopKeychain(): void {
  const missing = programs.filter((name) => !isInstalled(name))
  const reason =
    process.platform === 'linux'
      ? `it starts a desktop keychain of its own; not installed: ${missing.join(', ')}`
      : 'it starts a desktop keychain of its own, which is there on Linux only'
  if (missing.length > 0) console.log(`skipped: ${reason}`)
  test.skip(missing.length > 0, reason)
}

/** Starts one that holds nothing yet, as on a machine just set up. Its secrets end with it. */
export async function startDesktopKeychain(): Promise<DesktopKeychain> {
  const folder = mkdtempSync(join(tmpdir(), 'tanto-keychain-'))
  const place = (name: string) => {
    mkdirSync(join(folder, name), { mode: 0o700 })
    return join(folder, name)
  }
  const ownPlaces = {
    HOME: place('home'),
    XDG_DATA_HOME: place('data'),
    XDG_RUNTIME_DIR: place('runtime'),
  }
  const bus = await startMessageBus(ownPlaces)

  const keyring = spawn(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    {
      env: { ...process.env, ...ownPlaces, ...bus.env },
      stdio: ['pipe', 'ignore', 'ignore'],
    },
  )
  keyring.stdin.end('sample password')
  await expect.poll(() => isOnBus('org.freedesktop.secrets', bus.env)).toBe(true)
  return {
    env: bus.env,
    args: ['--password-store=gnome-libsecret'],
    stop: async () => {
      await endProgram(keyring)
      await bus.stop()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function isOnBus(name: string, env: Readonly<Record<string, string>>): boolean {
  const bus = 'org.freedesktop.DBus'
  const call = ['--session', '--print-reply', `--dest=${bus}`, '/', `${bus}.NameHasOwner`]
  const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const
  return execFileSync('dbus-send', [...call, `string:${name}`], options).includes('boolean true')
}
