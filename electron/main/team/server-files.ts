type Account = { readonly publicKey: string; readonly jwt: string }

/** What servers must know of a team. Nothing of it is secret. */
export type ServerSide = {
  readonly operatorJwt: string
  readonly systemAccount: Account
  readonly teamAccount: Account
  /** As members are told them (`shared/team/server-address.ts`). */
  readonly servers: readonly string[]
}

export type ServerFile = { readonly name: string; readonly text: string }

export type ServerSamples = {
  /** Configurations with a sample's names: of a server alone, and of the first of three. */
  readonly one: string
  readonly three: string
  /** What is the same for every team. */
  readonly others: readonly ServerFile[]
}

/**
 * All that is needed beside nats-server itself to run the servers of a team: `team.conf`; `server.conf`
 * of one alone, or `server-1.conf` and so on of each of several; scripts. It is what deploy/ has
 * (`server-samples.ts`), with the team's names; docs/team-admin.md says what is done with it.
 */
export function serverFiles(team: ServerSide, samples: ServerSamples): ServerFile[] {
  const own = { name: 'team.conf', text: teamConf(team) }
  return [own, ...configurations(team.servers, samples), ...samples.others]
}

function teamConf({ operatorJwt, systemAccount, teamAccount }: ServerSide): string {
  return [
    '# Who may sign in. Made by the app; the same on all servers of the team. Nothing here is secret.',
    `operator: ${operatorJwt}`,
    `system_account: ${systemAccount.publicKey}`,
    'resolver_preload: {',
    `  ${systemAccount.publicKey}: ${systemAccount.jwt}`,
    `  ${teamAccount.publicKey}: ${teamAccount.jwt}`,
    '}',
    '',
  ].join('\n')
}

function configurations(servers: readonly string[], { one, three }: ServerSamples): ServerFile[] {
  const [first, ...more] = servers.map(addressOf)
  if (first === undefined) return []
  if (more.length === 0) return [{ name: 'server.conf', text: reachedAt(one, first) }]
  const addresses = [first, ...more]
  const routes = addresses.map(({ host }) => `    "nats-route://${host}:6222"\n`).join('')
  const text = three.replace(/(?: *"nats-route:.*\n)+/, () => routes)
  return addresses.map((address, index) => ({
    name: `server-${index + 1}.conf`,
    text: reachedAt(text, address).replace(
      'server_name: tanto-1',
      `server_name: tanto-${index + 1}`,
    ),
  }))
}

type Address = { readonly isOpen: boolean; readonly host: string; readonly port: string }

function addressOf(server: string): Address {
  const { protocol, hostname, port } = new URL(server)
  return { isOpen: protocol === 'nats:', host: hostname, port }
}

/** Without TLS (`nats://`) it is reached from its own computer alone. */
function reachedAt(text: string, { isOpen, port }: Address): string {
  const listening = text.replace('0.0.0.0:4222', `${isOpen ? '127.0.0.1' : '0.0.0.0'}:${port}`)
  return isOpen ? listening.replace(/^tls: \{\n(?: .*\n)+\}\n\n/m, '') : listening
}
