import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** A message bus that nobody else is on. */
export type MessageBus = {
  /** Leads a program to it. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => Promise<void>
}

export async function startMessageBus(
  environment: Readonly<Record<string, string>> = {},
): Promise<MessageBus> {
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [address] = (await once(bus.stdout, 'data')) as [Buffer]
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address.toString().trim() },
    stop: () => endProgram(bus),
  }
}

export function isInstalled(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(':')
  return folders.some((folder) => existsSync(join(folder, program)))
}

export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
