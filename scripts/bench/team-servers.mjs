import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ifInterrupted } from '../launch/interruptions.mjs'
import { endChild, startChild } from '../launch/processes.mjs'

const READY_WITHIN_MS = 60_000

/** Debian puts it where not everybody looks. */
const PROGRAM = ['nats-server', '/usr/sbin/nats-server', '/usr/local/bin/nats-server'].find(
  (place) => spawnSync(place, ['--version']).status === 0,
)

/** Why a team can't be measured here; null: it can. */
export const whyNoServers =
  PROGRAM === undefined ? 'there is no nats-server here (apt-get install nats-server)' : null

/**
 * A cluster of three on this machine. Neither TLS nor sign-in: what they cost, they cost everybody,
 * and without them the bare publisher is at its fastest.
 */
export async function startTeamServers() {
  const folder = await mkdtemp(path.join(tmpdir(), 'tanto-bench-team-'))
  const [clients, routes, watches] = [await freePorts(3), await freePorts(3), await freePorts(3)]
  const peers = routes.map((port) => `nats-route://127.0.0.1:${port}`)
  const children = clients.map((port, index) => {
    const home = path.join(folder, String(index))
    mkdirSync(home)
    const lines = [
      `server_name: bench-${index}`,
      `listen: "127.0.0.1:${port}"`,
      `http: "127.0.0.1:${watches[index]}"`,
      'max_payload: 1MB',
      'max_connections: 10000',
      `jetstream: { store_dir: ${JSON.stringify(home)} }`,
      `cluster: { name: bench, listen: "127.0.0.1:${routes[index]}", routes: ${JSON.stringify(peers)} }`,
    ]
    const config = path.join(home, 'server.conf')
    writeFileSync(config, `${lines.join('\n')}\n`)
    return startChild(String(PROGRAM), ['-c', config, '-l', path.join(home, 'log')], {
      stdio: 'ignore',
    })
  })
  const tidyUp = () => rmSync(folder, { recursive: true, force: true })
  const nothingToTidyUp = ifInterrupted(tidyUp)
  await untilOneLeads(watches)
  return {
    urls: clients.map((port) => `nats://127.0.0.1:${port}`),
    close: async () => {
      for (const child of children) await endChild(child, 'SIGKILL')
      tidyUp()
      nothingToTidyUp()
    },
  }
}

/** @param {readonly number[]} watches ports that tell how servers are */
async function untilOneLeads(watches) {
  const deadline = Date.now() + READY_WITHIN_MS
  for (;;) {
    const told = await Promise.all(watches.map(clusterOf))
    const leaders = new Set(told.map((cluster) => cluster?.leader))
    if (leaders.size === 1 && told.every((cluster) => cluster?.leader && cluster.size === 3)) return
    if (Date.now() > deadline) throw new Error('The servers did not find each other.')
    await sleep(100)
  }
}

/** @param {number} port */
async function clusterOf(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/jsz`)
    const { meta_cluster: cluster } = await answer.json()
    return { leader: String(cluster?.leader ?? ''), size: Number(cluster?.cluster_size) }
  } catch {
    // It is not listening yet.
    return null
  }
}

/** @param {number} count @returns {Promise<number[]>} */
async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(
    servers.map((server) => new Promise((resolve) => server.once('listening', resolve))),
  )
  const ports = servers.map(
    (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port,
  )
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
