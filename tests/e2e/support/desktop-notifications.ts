import { execFileSync, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { endProgram, isInstalled, startMessageBus } from './message-bus.ts'
import type { RunningApp } from './running-app.ts'

/** Who shows notifications on a desktop: one that writes them down, on a message bus of its own. */
export type DesktopNotifications = {
  /** Leads an app to it. */
  readonly env: Readonly<Record<string, string>>
  readonly shown: readonly Notified[]
  readonly click: (notified: Notified) => void
  readonly stop: () => Promise<void>
}

export type Notified = { readonly id: number; readonly title: string; readonly body: string }

/** The system's own: another one in the path may lack its libraries. */
const python = '/usr/bin/python3'
const daemon = join(import.meta.dirname, 'notification-daemon.py')

/** Skips a test where no such desktop can be had, and says why. */
export function needsDesktopNotifications(): void {
  const canRun = process.platform === 'linux' && isInstalled('dbus-daemon') && hasLibraries()
  skipUnless(canRun, 'it starts notifications of its own: Linux, dbus-daemon and python3-gi')
}

/** Skips it where the runtime finds no library to speak to them with. */
export async function needsNotifications(app: RunningApp): Promise<void> {
  const isSupported = await app.electron.evaluate(({ Notification }) => Notification.isSupported())
  skipUnless(isSupported, 'the runtime shows no notifications here; not installed: libnotify4')
}

function skipUnless(isThere: boolean, reason: string): void {
  if (!isThere) console.log(`skipped: ${reason}`)
  test.skip(!isThere, reason)
}

export async function startDesktopNotifications(): Promise<DesktopNotifications> {
  const bus = await startMessageBus()
  const program = spawn(python, [daemon], {
    env: { ...process.env, ...bus.env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const said: unknown[] = []
  const shown: Notified[] = []
  createInterface(program.stdout).on('line', (line) => {
    const told = JSON.parse(line) as Notified | { ready: true }
    said.push(told)
    if ('id' in told) shown.push(told)
  })
  await expect.poll(() => said.length).toBeGreaterThan(0)
  return {
    env: bus.env,
    shown,
    click: ({ id }) => void program.stdin.write(`${id}\n`),
    stop: async () => {
      await endProgram(program)
      await bus.stop()
    },
  }
}

function hasLibraries(): boolean {
  try {
    execFileSync(python, ['-c', 'from gi.repository import Gio'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
