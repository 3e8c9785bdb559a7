import { randomBytes } from 'node:crypto'
import type { MemberEvent } from '#shared/team/member-events.ts'
import { type Members, devicesThatStay } from '#shared/team/members.ts'
import type { Role } from '#shared/team/role.ts'
import type { MemberId } from '#shared/team/shared-event.ts'
import { userJwt } from './account.ts'
import { type Membership, membershipSchema } from './membership.ts'
import { newEpoch, openForDevice, wrapForDevice } from './wrap-for-device.ts'

// What is told to all and meant for some: each device finds its own part in it.

const roleSecretsSchema = membershipSchema
  .pick({ lead: true })
  .extend({ jwt: membershipSchema.shape.device.shape.jwt })

const keyContext = (keyId: string, device: string) => `key ${keyId} ${device}`
const roleContext = (role: Role, device: string) => `role ${role} ${device}`

/** A new epoch of the key, for everybody who stays. */
export function makeKey(members: Members): MemberEvent {
  const { id, key } = newEpoch(randomBytes)
  const bytes = Buffer.from(key, 'base64')
  const wrapped = devicesThatStay(members).map((card) => [
    card.id,
    wrapForDevice(bytes, card, keyContext(id, card.id), randomBytes),
  ])
  return { kind: 'key-made', keyId: id, wrapped: Object.fromEntries(wrapped) }
}

/** Another role, with what each device of theirs needs at the servers for it. */
export async function changeRole(
  { team, lead }: Pick<Membership, 'team'> & { lead: NonNullable<Membership['lead']> },
  members: Members,
  { memberId, role }: { memberId: MemberId; role: Role },
): Promise<MemberEvent> {
  const theirs = members.devices.filter((one) => one.memberId === memberId && !one.isRemoved)
  const wrapped = theirs.map(async ({ card }) => {
    const jwt = await userJwt(lead, { team: team.id, device: card, role })
    const secrets = Buffer.from(JSON.stringify({ jwt, lead: role === 'lead' ? lead : null }))
    return [card.id, wrapForDevice(secrets, card, roleContext(role, card.id), randomBytes)] as const
  })
  return {
    kind: 'role-changed',
    memberId,
    role,
    wrapped: Object.fromEntries(await Promise.all(wrapped)),
  }
}

/** The membership with what an event that counted brought this device; told twice, the same. */
export function withTold(membership: Membership, event: MemberEvent): Membership {
  const { id, boxSecret } = membership.device
  if (event.kind === 'key-made') {
    const { keyId } = event
    const wrapped = event.wrapped[id]
    if (wrapped === undefined || membership.keys.some((key) => key.id === keyId)) return membership
    const bytes = openForDevice(wrapped, boxSecret, keyContext(keyId, id))
    if (bytes?.length !== 32) return membership
    const key = Buffer.from(bytes).toString('base64')
    return { ...membership, keys: [...membership.keys, { id: keyId, key }] }
  }
  if (event.kind === 'role-changed') {
    const wrapped = event.wrapped[id]
    const opened = wrapped && openForDevice(wrapped, boxSecret, roleContext(event.role, id))
    const secrets = roleSecretsSchema.safeParse(parsed(opened))
    if (!secrets.success) return membership
    const { jwt, lead } = secrets.data
    return { ...membership, device: { ...membership.device, jwt }, lead }
  }
  return membership
}

function parsed(bytes: Uint8Array | '' | null | undefined): unknown {
  if (!bytes) return null
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
