import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Certificates, makeCertificates } from './certificates.ts'
import { type CutProxy, openCutProxy } from './cut-proxy.ts'
import { nodeConfig } from './node-config.ts'
import { type NodeProcess, startNode } from './node-process.ts'
import { newTrust, type Trust } from './trust.ts'

/** One of a team's servers. Its address stays the same over restarts. */
export type ServerNode = {
  readonly name: string
  /** `tls://127.0.0.1:port`, as a member is told it. */
  readonly url: string
  /** Its configuration, log and store (`store/`), as they lie on its disk. */
  readonly folder: string
  readonly pid: () => number
  readonly isRunning: () => boolean
  /** Starts it on its folder as it is. */
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  /** kill -9. */
  readonly kill: () => Promise<void>
  /** Pulls its cable: neither clients nor the other servers hear it. */
  readonly cut: () => void
  /** It hears its clients, and the other servers no more. */
  readonly cutFromOthers: () => void
  readonly heal: () => void
  readonly log: () => string
  /** What the monitoring port says: `healthz`, `varz`, `jsz?streams=1`. */
  readonly ask: (path: string) => Promise<unknown>
}

export type Servers = {
  readonly nodes: readonly ServerNode[]
  /** The addresses of all, as a membership lists them. */
  readonly urls: string[]
  /** PEM of the authority that vouches for them. */
  readonly certificate: string
  readonly trust: Trust
  /** They forget all they had and serve another team: `team.conf` as an app wrote it. */
  readonly serve: (teamConf: string) => Promise<void>
  /** Until all that run are healthy and, in a cluster, agree on who leads. */
  readonly ready: () => Promise<void>
  readonly close: () => Promise<void>
}

export type ServersOptions = {
  readonly count?: 1 | 3
  /** Of whom the servers know; a new team of its own where nothing is told. */
  readonly trust?: Trust
  /** Most bytes each of them keeps. */
  readonly mostBytes?: number
  /** Where each has its store, by its number from 0: a small disk, say. */
  readonly storeOf?: (index: number) => string
}

/**
 * Starts a server, or a cluster of three, with TLS and JWT as deploy/ has them, on folders and ports
 * of their own. Everything goes over stretches of network that can be cut.
 */
export async function startServers(options: ServersOptions = {}): Promise<Servers> {
  const { count = 1, trust = await newTrust(), mostBytes, storeOf } = options
  const folder = await mkdtemp(join(tmpdir(), 'tanto-servers-'))
  const certificates = makeCertificates(join(folder, 'tls'))
  const indexes = Array.from({ length: count }, (_, index) => index)
  // From each to each other: a cable can be pulled on one side only.
  const routes = await Promise.all(
    indexes.map((from) =>
      Promise.all(
        indexes.map((to) =>
          from === to ? Promise.resolve(null) : openCutProxy({ isPatient: true }),
        ),
      ),
    ),
  )
  const nodes = await Promise.all(
    indexes.map((index) =>
      newNode({
        index,
        folder: join(folder, `server-${index + 1}`),
        store: storeOf?.(index),
        mostBytes,
        trust,
        certificates,
        outward: routes[index]?.filter((proxy) => proxy !== null) ?? [],
        inward: routes.flatMap((from) => from[index] ?? []),
      }),
    ),
  )
  const ready = () => untilReady(nodes)
  const serve = async (teamConf: string) => {
    await Promise.all(nodes.map((node) => node.stop()))
    for (const node of nodes) {
      for (const past of ['accounts', 'store']) {
        rmSync(join(node.folder, past), { recursive: true, force: true })
      }
      writeFileSync(join(node.folder, 'team.conf'), teamConf)
    }
    await Promise.all(nodes.map((node) => node.start()))
    await ready()
  }
  const close = async () => {
    await Promise.all(nodes.map((node) => node.close()))
    for (const proxy of routes.flat()) proxy?.close()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await Promise.all(nodes.map((node) => node.start()))
    await ready()
  } catch (error) {
    await close()
    throw error
  }
  return {
    nodes,
    urls: nodes.map(({ url }) => url),
    certificate: certificates.authorityPem,
    trust,
    serve,
    ready,
    close,
  }
}

type NodeParts = {
  readonly index: number
  readonly folder: string
  readonly store: string | undefined
  readonly mostBytes: number | undefined
  readonly trust: Trust
  readonly certificates: Certificates
  readonly outward: readonly CutProxy[]
  readonly inward: readonly CutProxy[]
}

async function newNode(parts: NodeParts): Promise<ServerNode & { close: () => Promise<void> }> {
  const { index, folder, trust, outward, inward } = parts
  mkdirSync(join(folder, 'ports'), { recursive: true })
  const clients = await openCutProxy()
  const config = nodeConfig({
    index,
    folder,
    store: parts.store ?? join(folder, 'store'),
    mostBytes: parts.mostBytes,
    certificates: parts.certificates,
    clientsPort: clients.port,
    routePorts: outward.map(({ port }) => port),
  })
  writeFileSync(join(folder, 'team.conf'), trust.teamConf)
  writeFileSync(join(folder, 'server.conf'), config)
  const routes = [...outward, ...inward]
  const cables = [clients, ...routes]
  let running: NodeProcess | null = null

  const lead = () => {
    clients.lead(running?.ports.clients ?? null)
    for (const proxy of inward) proxy.lead(running?.ports.routes ?? null)
  }
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    const ending = running
    running = null
    await ending?.end(signal)
    lead()
  }
  return {
    name: `tanto-${index + 1}`,
    url: `tls://127.0.0.1:${clients.port}`,
    folder,
    pid: () => running?.pid ?? 0,
    isRunning: () => running?.isRunning() ?? false,
    start: async () => {
      running = await startNode(folder)
      lead()
    },
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    cut: () => cables.forEach((cable) => cable.cut()),
    cutFromOthers: () => routes.forEach((cable) => cable.cut()),
    heal: () => cables.forEach((cable) => cable.heal()),
    log: () => readFileSync(join(folder, 'server.log'), 'utf8'),
    ask: async (path) => {
      const answer = await fetch(`http://127.0.0.1:${running?.ports.monitoring}/${path}`)
      return await answer.json()
    },
    close: async () => {
      await end('SIGKILL')
      clients.close()
    },
  }
}

/** How long servers may take to find each other: far more than they need. */
const READY_WITHIN_MS = 60_000

async function untilReady(nodes: readonly ServerNode[]): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  const running = nodes.filter((node) => node.isRunning())
  while (!(await areReady(running, nodes.length))) {
    if (Date.now() > deadline) {
      throw new Error(`The servers are not ready:\n${running.map((node) => node.log()).join('\n')}`)
    }
    await sleep(50)
  }
}

async function areReady(running: readonly ServerNode[], count: number): Promise<boolean> {
  type Health = { status: string }
  type Told = { meta_cluster?: { leader?: string; cluster_size: number } }
  try {
    const health = await Promise.all(running.map((node) => node.ask('healthz')))
    if (!health.every((each) => (each as Health).status === 'ok')) return false
    if (count === 1) return true
    const told = (await Promise.all(running.map((node) => node.ask('jsz')))) as Told[]
    const leaders = new Set(told.map(({ meta_cluster: meta }) => meta?.leader))
    return (
      leaders.size === 1 &&
      told.every(({ meta_cluster: meta }) => meta?.leader && meta.cluster_size === count)
    )
  } catch {
    return false
  }
}
