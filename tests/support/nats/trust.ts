import { encodeAccount, encodeOperator, encodeUser, type Permissions } from '@nats-io/jwt'
import { createAccount, createOperator, createUser } from '@nats-io/nkeys'
import { type ServerSide, serverFiles } from '#electron/main/team/server-files.ts'

/** Somebody who may sign in at the servers. */
export type Login = { readonly publicKey: string; readonly seed: string; readonly jwt: string }

/** Who the servers of one team believe. */
export type Trust = {
  /** The file `team.conf`: all that the servers must know of the team. */
  readonly teamConf: string
  /** The same, for whoever writes all the files of a server. */
  readonly side: Omit<ServerSide, 'servers'>
  readonly teamAccount: { readonly publicKey: string; readonly seed: string }
  readonly operatorSeed: string
  /** A user of the team's account. Without permissions told it may do all that the account may. */
  readonly newLogin: (name: string, permissions?: Partial<Permissions>) => Promise<Login>
  /** A user of the system account. */
  readonly system: Login
}

const unlimited = { conn: -1, subs: -1, data: -1, payload: -1, wildcards: true, leaf: 0 }
const storage = { mem_storage: 0, disk_storage: -1, streams: -1, consumer: -1 }
const decoder = new TextDecoder()

/** Makes an operator, its system account and a team's account, as the app does for a new team. */
export async function newTrust(): Promise<Trust> {
  const operator = createOperator()
  const system = createAccount()
  const team = createAccount()
  const signer = { signer: operator }
  const operatorJwt = await encodeOperator('Sample team', operator, {
    system_account: system.getPublicKey(),
  })
  const systemAccount = {
    publicKey: system.getPublicKey(),
    jwt: await encodeAccount('SYS', system, { limits: unlimited }, signer),
  }
  const teamAccount = {
    publicKey: team.getPublicKey(),
    jwt: await encodeAccount('team', team, { limits: { ...unlimited, ...storage } }, signer),
  }
  const side = { operatorJwt, systemAccount, teamAccount }
  const [teamConf] = serverFiles({ ...side, servers: [] }, { one: '', three: '', others: [] })
  const newLogin = async (
    name: string,
    account: typeof team,
    permissions: Partial<Permissions> = {},
  ): Promise<Login> => {
    const user = createUser()
    return {
      publicKey: user.getPublicKey(),
      seed: decoder.decode(user.getSeed()),
      jwt: await encodeUser(name, user, account, {
        subs: -1,
        data: -1,
        payload: -1,
        ...permissions,
      }),
    }
  }
  return {
    teamConf: teamConf?.text ?? '',
    side,
    teamAccount: { publicKey: team.getPublicKey(), seed: decoder.decode(team.getSeed()) },
    operatorSeed: decoder.decode(operator.getSeed()),
    newLogin: (name, permissions) => newLogin(name, team, permissions),
    system: await newLogin('system', system),
  }
}
