import { randomBytes } from 'node:crypto'
import { encodeAccount, encodeOperator, encodeUser } from '@nats-io/jwt'
import { createAccount, createOperator, createUser } from '@nats-io/nkeys'
import type { MemberEvent } from '#shared/team/member-events.ts'
import type { MemberId, TeamId } from '#shared/team/shared-event.ts'
import { accountJwt, userJwt } from './account.ts'
import { systemInbox } from './revoke.ts'
import type { Membership } from './membership.ts'
import { newDevice } from './new-device.ts'
import { newId } from './new-id.ts'
import { newEpoch } from './wrap-for-device.ts'

export type NewTeam = {
  /** Of the device that begins it. */
  readonly membership: Membership
  /** The team's first word. */
  readonly begun: MemberEvent
  /** What the servers must know. Nothing of it is secret. */
  readonly server: {
    readonly operatorJwt: string
    readonly systemAccount: { readonly publicKey: string; readonly jwt: string }
    readonly teamAccount: { readonly publicKey: string; readonly jwt: string }
    readonly servers: readonly string[]
  }
}

const noLimits = { subs: -1, data: -1, payload: -1 }
const textOf = (seed: Uint8Array) => Buffer.from(seed).toString()

/**
 * Makes all keys of a team: an operator, its system account, the team's account and its first device.
 * Of operator and accounts only the keys that sign in their name are kept, by leads; the first ones
 * are forgotten, so that nobody can hand the team's servers to somebody else.
 */
export async function newTeam(team: {
  readonly name: string
  readonly memberName: string
  readonly servers: readonly string[]
  readonly certificate: string | null
}): Promise<NewTeam> {
  const id = newId() as TeamId
  const memberId = newId() as MemberId
  const device = newDevice()
  const epoch = newEpoch(randomBytes)

  const operator = createOperator()
  const operatorSigning = createOperator()
  const signer = { signer: operatorSigning }
  const system = createAccount()
  const systemUser = createUser()
  const account = createAccount()
  const accountSigning = createAccount()
  const accountKeys = {
    accountPublicKey: account.getPublicKey(),
    accountSigningSeed: textOf(accountSigning.getSeed()),
    operatorSigningSeed: textOf(operatorSigning.getSeed()),
  }

  return {
    membership: {
      format: 1,
      team: { id, name: team.name },
      servers: [...team.servers],
      certificate: team.certificate,
      me: { memberId, name: team.memberName },
      device: {
        id: device.card.id,
        seed: device.seed,
        jwt: await userJwt(accountKeys, { team: id, device: device.card, role: 'lead' }),
        boxSecret: device.boxSecret,
      },
      founder: { device: device.card.id, publicKey: device.card.publicKey },
      keys: [epoch],
      lead: {
        ...accountKeys,
        system: {
          seed: textOf(systemUser.getSeed()),
          jwt: await encodeUser('leads', systemUser, system, {
            ...noLimits,
            pub: {
              allow: [
                '$SYS.REQ.CLAIMS.UPDATE',
                `$SYS.REQ.ACCOUNT.${accountKeys.accountPublicKey}.CLAIMS.LOOKUP`,
              ],
            },
            sub: { allow: [`${systemInbox}.>`] },
          }),
        },
      },
    },
    begun: {
      kind: 'team-begun',
      team: id,
      name: team.name,
      memberId,
      memberName: team.memberName,
      device: device.card,
      keyId: epoch.id,
    },
    server: {
      operatorJwt: await encodeOperator('tanto', operator, {
        signing_keys: [operatorSigning.getPublicKey()],
        system_account: system.getPublicKey(),
      }),
      systemAccount: {
        publicKey: system.getPublicKey(),
        jwt: await encodeAccount(
          'SYS',
          system,
          { limits: { ...noLimits, conn: -1, wildcards: true, leaf: 0, imports: -1, exports: -1 } },
          signer,
        ),
      },
      teamAccount: {
        publicKey: account.getPublicKey(),
        jwt: await accountJwt(accountKeys, id, []),
      },
      servers: team.servers,
    },
  }
}
