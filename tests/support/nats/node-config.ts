import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serverFiles } from '#electron/main/team/server-files.ts'
import type { Certificates } from './certificates.ts'

type NodeSettings = {
  /** Its place among the servers, from 0. */
  readonly index: number
  readonly folder: string
  readonly store: string
  readonly mostBytes: number | undefined
  readonly certificates: Certificates
  /** Where clients are told to call. */
  readonly clientsPort: number
  /** Where the other servers of the cluster are called; none: a server alone. */
  readonly routePorts: readonly number[]
}

const deploy = join(import.meta.dirname, '../../../deploy')

/** As `server-samples.ts` has them, for whoever can't import text. */
const samples = {
  one: readFileSync(join(deploy, 'one-server.conf'), 'utf8'),
  three: readFileSync(join(deploy, 'three-servers.conf'), 'utf8'),
  others: [],
}

const account = { publicKey: '', jwt: '' }

/** What deploy/ has, with folders and ports of a test. -1: any port that is free. */
export function nodeConfig(settings: NodeSettings): string {
  const { index, folder, store, certificates, routePorts } = settings
  const address = 'tls://127.0.0.1:4222'
  const servers = [address, ...routePorts.map(() => address)]
  const team = { operatorJwt: '', systemAccount: account, teamAccount: account, servers }
  const files = serverFiles(team, samples)
  const routes = routePorts.map((port) => `    "nats-route://127.0.0.1:${port}"\n`).join('')
  return [
    (files[index + 1]?.text ?? '')
      .replace('0.0.0.0:4222', '127.0.0.1:-1')
      .replace('0.0.0.0:6222', '127.0.0.1:-1')
      .replace('127.0.0.1:8222', '127.0.0.1:-1')
      .replace(/(?: *"nats-route:.*\n)+/, () => routes)
      // Others are to call where they are told, not where they heard of it: nobody listens on port 1.
      .replace('no_advertise: true', '$&\n  cluster_advertise: "127.0.0.1:1"')
      .replaceAll(/"\/etc\/tanto-team\/tls\/\w+-key\.pem"/g, quoted(certificates.key))
      .replaceAll('"/etc/tanto-team/tls/authority.pem"', quoted(certificates.authority))
      .replaceAll(/"\/etc\/tanto-team\/tls\/\w+\.pem"/g, quoted(certificates.certificate))
      .replace('"/var/lib/tanto-team/store"', quoted(store))
      .replace('"/var/lib/tanto-team/accounts"', quoted(join(folder, 'accounts')))
      .replace('8GB', String(settings.mostBytes ?? '8GB'))
      // A cable that was pulled is noticed within seconds.
      .replace('ping_interval: "10s"', 'ping_interval: "1s"'),
    `client_advertise: "127.0.0.1:${settings.clientsPort}"`,
    'write_deadline: "2s"',
    `ports_file_dir: ${quoted(join(folder, 'ports'))}`,
    '',
  ].join('\n')
}

function quoted(path: string): string {
  return JSON.stringify(path)
}
