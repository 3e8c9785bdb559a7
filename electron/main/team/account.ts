import { decode, encodeAccount, encodeUser, type Account } from '@nats-io/jwt'
import { fromPublic, fromSeed } from '@nats-io/nkeys'
import type { DeviceCard } from '#shared/team/member-events.ts'
import type { Role } from '#shared/team/role.ts'
import type { TeamId } from '#shared/team/shared-event.ts'
import type { Membership } from './membership.ts'
import { permissionsOf } from './user-permissions.ts'

/** What signs for a team at its servers. */
export type AccountKeys = Pick<
  NonNullable<Membership['lead']>,
  'accountPublicKey' | 'accountSigningSeed' | 'operatorSigningSeed'
>

/** Of the calendar no more than that it is past all of them: a device that is gone stays gone. */
const forEver = Date.UTC(2100) / 1000
const noLimits = { subs: -1, data: -1, payload: -1 }

/** @param seed as an NKEY is written */
export const keyOfSeed = (seed: string) => fromSeed(Buffer.from(seed))

/** Lets a device in at the servers. Names of people or firms are in nothing that servers are told. */
export function userJwt(
  keys: AccountKeys,
  { team, device, role }: { team: TeamId; device: DeviceCard; role: Role },
): Promise<string> {
  return encodeUser(
    device.id,
    fromPublic(device.publicKey),
    fromPublic(keys.accountPublicKey),
    { ...noLimits, ...permissionsOf(team, device.id, role) },
    { signer: keyOfSeed(keys.accountSigningSeed) },
  )
}

/** A team's account, and the devices it no longer lets in. */
export function accountJwt(
  keys: AccountKeys,
  team: TeamId,
  gone: readonly string[],
): Promise<string> {
  const account: Partial<Account> = {
    limits: {
      ...noLimits,
      conn: -1,
      wildcards: true,
      leaf: 0,
      imports: 0,
      exports: 0,
      mem_storage: -1,
      disk_storage: -1,
      streams: -1,
      consumer: -1,
    },
    signing_keys: [keyOfSeed(keys.accountSigningSeed).getPublicKey()],
    revocations: Object.fromEntries(gone.map((publicKey) => [publicKey, forEver])),
  }
  return encodeAccount(team, fromPublic(keys.accountPublicKey), account, {
    signer: keyOfSeed(keys.operatorSigningSeed),
  })
}

/** Whom an account no longer lets in. Throws when it is none, or its signature is wrong. */
export function goneIn(jwt: string): string[] {
  return Object.keys(decode<Account>(jwt).nats.revocations ?? {})
}
