import { join } from 'node:path'
import type { Certificates } from './certificates.ts'

type NodeSettings = {
  readonly name: string
  readonly folder: string
  readonly store: string
  readonly mostBytes: number | undefined
  readonly certificates: Certificates
  /** Where clients are told to call. */
  readonly clientsPort: number
  /** Where the other servers of the cluster are called; none: a server alone. */
  readonly routePorts: readonly number[]
}

/** Port 1 of this machine: other servers are to call where they are told, not where they heard. */
const nowhere = '127.0.0.1:1'

/** The configuration of deploy/, with folders and ports of a test. -1: any port that is free. */
export function nodeConfig(settings: NodeSettings): string {
  const { name, folder, store, mostBytes = 10_000_000_000, certificates, routePorts } = settings
  const { certificate, key, authority } = certificates
  const tls = [
    `    cert_file: ${quoted(certificate)}`,
    `    key_file: ${quoted(key)}`,
    `    ca_file: ${quoted(authority)}`,
  ]
  const cluster = [
    'cluster: {',
    '  name: tanto-team',
    '  listen: "127.0.0.1:-1"',
    `  cluster_advertise: "${nowhere}"`,
    '  routes: [',
    ...routePorts.map((port) => `    "nats-route://127.0.0.1:${port}"`),
    '  ]',
    '  tls: {',
    ...tls,
    '    verify: true',
    '  }',
    '}',
  ]
  return [
    `server_name: ${name}`,
    'listen: "127.0.0.1:-1"',
    `client_advertise: "127.0.0.1:${settings.clientsPort}"`,
    'http: "127.0.0.1:-1"',
    `ports_file_dir: ${quoted(join(folder, 'ports'))}`,
    'max_payload: 1MB',
    // A cable that was pulled is noticed within seconds.
    'ping_interval: "1s"',
    'ping_max: 2',
    'write_deadline: "2s"',
    'tls: {',
    ...tls,
    '}',
    'jetstream: {',
    `  store_dir: ${quoted(store)}`,
    `  max_file_store: ${mostBytes}`,
    '  max_memory_store: 64MB',
    '}',
    `resolver: { type: full, dir: ${quoted(join(folder, 'accounts'))}, allow_delete: false, interval: "2m" }`,
    ...(routePorts.length > 0 ? cluster : []),
    'include ./team.conf',
    '',
  ].join('\n')
}

function quoted(path: string): string {
  return JSON.stringify(path)
}
