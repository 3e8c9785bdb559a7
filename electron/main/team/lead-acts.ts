import type { MemberEvent } from '#shared/team/member-events.ts'
import { authorOf, devicesGone, type Members } from '#shared/team/members.ts'
import { judge } from '#shared/team/members-after.ts'
import type { Role } from '#shared/team/role.ts'
import type { DeviceId, MemberId } from '#shared/team/shared-event.ts'
import type { TeamChange } from '#shared/ipc/team-api.ts'
import { userJwt } from './account.ts'
import type { Invited } from './invitation.ts'
import type { Membership } from './membership.ts'
import { type NewDevice, newDevice } from './new-device.ts'
import { newId } from './new-id.ts'
import { revoke } from './revoke.ts'
import type { TeamEngine } from './team-engine.ts'
import { changeRole, makeKey } from './told-secrets.ts'

/** Who speaks, and to whom. */
export type Speaker = {
  readonly membership: () => Membership
  readonly engine: Pick<TeamEngine, 'members' | 'tellMembers'>
}

/** Tells the team, where that would count and can be told. */
export async function tell(
  { membership, engine }: Speaker,
  event: MemberEvent,
): Promise<TeamChange> {
  const { team, founder, device } = membership()
  const beginning = { team: team.id, founder }
  const judged = judge(engine.members(), { by: device.id, event }, beginning)
  if (!judged.ok) return { kind: judged.error === 'last-lead' ? 'last-lead' : 'not-allowed' }
  return { kind: (await engine.tellMembers(event)) === 'told' ? 'done' : 'offline' }
}

/** Whether this device may say who belongs to the team, and has what that takes. */
export function isLead({ membership, engine }: Speaker): boolean {
  const { device, lead } = membership()
  return lead !== null && authorOf(engine.members(), device.id)?.role === 'lead'
}

export async function tellRole(
  speaker: Speaker,
  change: { memberId: MemberId; role: Role },
): Promise<TeamChange> {
  const { team, lead } = speaker.membership()
  if (!lead || !isLead(speaker)) return { kind: 'not-allowed' }
  const event = await changeRole({ team, lead }, speaker.engine.members(), change)
  return tell(speaker, event)
}

export type Guest = { readonly name: string; readonly role: Role } | { readonly memberId: MemberId }

export type NewGuest = {
  readonly who: { readonly memberId: MemberId; readonly name: string; readonly role: Role }
  readonly device: NewDevice
  readonly isNew: boolean
}

/** The team learns of a device before anybody holds its keys. Null: there is no such member. */
export function guestOf(members: Members, guest: Guest): NewGuest | null {
  const device = newDevice()
  if ('name' in guest) {
    return { who: { memberId: newId() as MemberId, ...guest }, device, isNew: true }
  }
  const person = members.people.find(({ id, isRemoved }) => id === guest.memberId && !isRemoved)
  if (!person) return null
  const { id: memberId, name, role } = person
  return { who: { memberId, name, role }, device, isNew: false }
}

export async function tellOfGuest(
  speaker: Speaker,
  { who, device, isNew }: NewGuest,
): Promise<TeamChange> {
  if (!isLead(speaker)) return { kind: 'not-allowed' }
  if (isNew) {
    const added = await tell(speaker, { kind: 'member-added', ...who })
    if (added.kind !== 'done') return added
  }
  const { memberId } = who
  return tell(speaker, { kind: 'device-added', memberId, device: device.card })
}

/** Their invitation could not be handed over. */
export async function takeBackGuest(speaker: Speaker, guest: NewGuest): Promise<void> {
  const { memberId } = guest.who
  const deviceId = guest.device.card.id
  await tell(
    speaker,
    guest.isNew ? { kind: 'member-removed', memberId } : { kind: 'device-removed', deviceId },
  )
}

/** The whole of the new device, once the team was told of it: every key there is by then is in it. */
export async function invitedAs(
  { membership }: Speaker,
  { who, device }: NewGuest,
): Promise<Invited> {
  const { lead, ...ours } = membership()
  if (!lead) throw new Error('Only who leads invites')
  const { memberId, name, role } = who
  const jwt = await userJwt(lead, { team: ours.team.id, device: device.card, role })
  const { card, seed, boxSecret } = device
  return {
    role,
    membership: {
      ...ours,
      me: { memberId, name },
      device: { id: card.id, seed, jwt, boxSecret },
      lead: role === 'lead' ? lead : null,
    },
  }
}

/**
 * What follows from somebody being gone, by whichever lead sees it first: a new key, and servers that
 * no longer let them in. Twice does no harm. Gives whom the servers know of.
 */
export async function tend(
  speaker: Speaker,
  revoked: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (!isLead(speaker)) return revoked
  const { engine, membership } = speaker
  if (engine.members().isKeyStale) await tell(speaker, makeKey(engine.members()))
  const gone = devicesGone(engine.members()).map(({ publicKey }) => publicKey)
  const isKnown = gone.every((publicKey) => revoked.has(publicKey))
  if (isKnown) return revoked
  return (await revoke(membership(), gone)) ? new Set(gone) : revoked
}

/** What this device tells when it leaves; null: there is nobody to tell. */
export function farewell(members: Members, device: DeviceId): MemberEvent | null {
  const author = authorOf(members, device)
  const others = members.devices.filter(({ card, isRemoved }) => card.id !== device && !isRemoved)
  if (!author || others.length === 0) return null
  return others.some(({ memberId }) => memberId === author.id)
    ? { kind: 'device-removed', deviceId: device }
    : { kind: 'member-removed', memberId: author.id }
}
