import { err, ok, type Result } from '../base/result.ts'
import type { MemberEvent } from './member-events.ts'
import {
  authorOf,
  cardOf,
  devicesThatStay,
  hasLead,
  type Members,
  noMembers,
  type Person,
} from './members.ts'
import type { DeviceId, MemberId, TeamId } from './shared-event.ts'

/** What makes a team's first word believed: an invitation carries it. */
export type Beginning = {
  readonly team: TeamId
  readonly founder: { readonly device: DeviceId; readonly publicKey: string }
}

export type Told = { readonly by: DeviceId; readonly event: MemberEvent }

export type NotCounted =
  /** Only a lead may, or nobody who belongs to the team said it. */
  | 'not-allowed'
  /** Nobody would be left who may invite. */
  | 'last-lead'
  /** It is about somebody who is not there, or is there already. */
  | 'does-not-fit'

/** More than any team has; what a lead gone mad tells has an end. */
const mostDevices = 5_000

/**
 * The members after what a device told. Everybody folds the same events in the engine's order, so of
 * two leads who contradict each other the later one finds what the earlier one did.
 */
export function judge(
  members: Members,
  { by, event }: Told,
  beginning: Beginning,
): Result<Members, NotCounted> {
  if (!maySay(members, { by, event }, beginning)) return err('not-allowed')
  const after = applied(members, event)
  if (!after) return err('does-not-fit')
  return hasLead(after) ? ok(after) : err('last-lead')
}

/** The same; what does not count changes nothing. */
export function membersAfter(members: Members, told: Told, beginning: Beginning): Members {
  const judged = judge(members, told, beginning)
  return judged.ok ? judged.value : members
}

function maySay(members: Members, { by, event }: Told, { team, founder }: Beginning): boolean {
  if (event.kind === 'team-begun') {
    const { id, publicKey } = event.device
    return (
      event.team === team &&
      [by, id].every((one) => one === founder.device) &&
      publicKey === founder.publicKey
    )
  }
  const author = authorOf(members, by)
  return author !== null && (author.role === 'lead' || isAboutSelf(members, author.id, event))
}

/** Everybody says for themselves who covers for them, which device is gone, and that they leave. */
function isAboutSelf(members: Members, self: MemberId, event: MemberEvent): boolean {
  if (event.kind === 'cover-set' || event.kind === 'member-removed') return event.memberId === self
  if (event.kind !== 'device-removed') return false
  return members.devices.some(
    ({ card, memberId }) => card.id === event.deviceId && memberId === self,
  )
}

/** Null: it does not fit what there is. */
function applied(members: Members, event: MemberEvent): Members | null {
  const { people, devices } = members
  const isHere = (memberId: MemberId) =>
    people.some(({ id, isRemoved }) => id === memberId && !isRemoved)
  switch (event.kind) {
    case 'team-begun': {
      const { memberId, memberName: name, device: card, keyId } = event
      if (people.length > 0) return null
      const founder: Person = { id: memberId, name, role: 'lead', isRemoved: false, cover: null }
      const device = { card, memberId, isRemoved: false }
      return { ...noMembers, people: [founder], devices: [device], keyIds: [keyId] }
    }
    case 'member-added': {
      const { memberId: id, name, role } = event
      // An id is given once: what somebody did who left stays theirs.
      if (people.some((person) => person.id === id) || people.length >= mostDevices) return null
      return { ...members, people: [...people, { id, name, role, isRemoved: false, cover: null }] }
    }
    case 'device-added': {
      const { memberId, device: card } = event
      const isKnown = devices.some(
        (one) => one.card.id === card.id || one.card.publicKey === card.publicKey,
      )
      if (isKnown || !isHere(memberId) || devices.length >= mostDevices) return null
      return { ...members, devices: [...devices, { card, memberId, isRemoved: false }] }
    }
    case 'role-changed':
      if (!isHere(event.memberId)) return null
      return withPerson(members, event.memberId, { role: event.role })
    case 'device-removed':
      return cardOf(members, event.deviceId)
        ? withoutDevices(members, ({ card }) => card.id === event.deviceId)
        : null
    case 'member-removed':
      return isHere(event.memberId) ? withoutMember(members, event.memberId) : null
    case 'cover-set': {
      const { memberId, coverId, untilMs } = event
      if (!isHere(memberId) || coverId === memberId) return null
      if (coverId !== null && !isHere(coverId)) return null
      return withPerson(members, memberId, { cover: coverId && { memberId: coverId, untilMs } })
    }
    case 'key-made':
      if (members.keyIds.includes(event.keyId) || !isForAll(members, event.wrapped)) return null
      return { ...members, keyIds: [...members.keyIds, event.keyId], isKeyStale: false }
    case 'base-written': {
      const { kind: _kind, ...base } = event
      // Of two leads who write at once, one was first.
      if (base.sequence <= (members.bases.at(-1)?.sequence ?? 0)) return null
      return { ...members, bases: [...members.bases, base].slice(-2) }
    }
  }
}

/** A key that one who stays can't open, or one who is gone can, is nobody's: a lead makes another. */
function isForAll(members: Members, wrapped: Readonly<Record<string, string>>): boolean {
  const staying = devicesThatStay(members)
  return Object.keys(wrapped).length === staying.length && staying.every(({ id }) => id in wrapped)
}

function withPerson(members: Members, memberId: MemberId, change: Partial<Person>): Members {
  const people = members.people.map((one) => (one.id === memberId ? { ...one, ...change } : one))
  return { ...members, people }
}

function withoutDevices(
  members: Members,
  isGone: (device: Members['devices'][number]) => boolean,
): Members {
  const isKeyStale =
    members.isKeyStale || members.devices.some((one) => isGone(one) && !one.isRemoved)
  const devices = members.devices.map((one) => (isGone(one) ? { ...one, isRemoved: true } : one))
  return { ...members, devices, isKeyStale }
}

/** Their name stays on what they did, and they cover for nobody any more. */
function withoutMember(members: Members, gone: MemberId): Members {
  const people = members.people.map((one) => {
    if (one.id === gone) return { ...one, isRemoved: true, cover: null }
    return one.cover?.memberId === gone ? { ...one, cover: null } : one
  })
  return withoutDevices({ ...members, people }, ({ memberId }) => memberId === gone)
}
