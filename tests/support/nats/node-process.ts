import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { natsServer } from './server-program.ts'

export type NodePorts = {
  readonly clients: number
  readonly routes: number | null
  readonly monitoring: number
}

export type NodeProcess = {
  readonly pid: number
  readonly ports: NodePorts
  readonly isRunning: () => boolean
  readonly end: (signal: 'SIGINT' | 'SIGKILL') => Promise<void>
}

/** How long a server gets to end in order. */
const STOPS_WITHIN_MS = 10_000

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts one server. It listens when this resolves; its ports are any that were free. */
export async function startNode(folder: string): Promise<NodeProcess> {
  const portsFolder = join(folder, 'ports')
  for (const file of readdirSync(portsFolder)) rmSync(join(portsFolder, file))
  const args = ['-c', join(folder, 'server.conf'), '-l', join(folder, 'server.log')]
  const child = spawn(natsServer ?? 'nats-server', args, { stdio: 'ignore' })
  running.add(child)
  child.once('exit', () => running.delete(child))
  const isRunning = () => child.exitCode === null && child.signalCode === null
  return {
    pid: child.pid ?? 0,
    ports: await portsOf(portsFolder, isRunning, join(folder, 'server.log')),
    isRunning,
    end: async (signal) => {
      if (!isRunning()) return
      const gone = once(child, 'exit')
      child.kill(signal)
      // One whose disk is full does not hear that it is to stop.
      const force = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS)
      await gone
      clearTimeout(force)
    },
  }
}

async function portsOf(folder: string, isRunning: () => boolean, log: string): Promise<NodePorts> {
  for (;;) {
    const [name] = readdirSync(folder).filter((file) => file.endsWith('.ports'))
    const ports = name === undefined ? null : readPorts(join(folder, name))
    if (ports !== null) return ports
    if (!isRunning()) {
      throw new Error(`The server ended:\n${existsSync(log) ? readFileSync(log, 'utf8') : ''}`)
    }
    await sleep(10)
  }
}

function readPorts(file: string): NodePorts | null {
  type Told = { nats?: string[]; monitoring?: string[]; cluster?: string[] }
  try {
    const { nats, monitoring, cluster } = JSON.parse(readFileSync(file, 'utf8')) as Told
    const [clients, watch, routes] = [nats, monitoring, cluster].map((urls) =>
      urls?.[0] === undefined ? null : Number(new URL(urls[0]).port),
    )
    if (!clients || !watch) return null
    return { clients, monitoring: watch, routes: routes ?? null }
  } catch {
    // Not written to its end yet.
    return null
  }
}
