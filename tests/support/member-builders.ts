import type { DeviceCard, MemberEvent } from '#shared/team/member-events.ts'
import { type Members, noMembers } from '#shared/team/members.ts'
import { type Beginning, membersAfter, type Told } from '#shared/team/members-after.ts'
import type { DeviceId, MemberId, TeamId } from '#shared/team/shared-event.ts'

export const teamId = 'sample-team' as TeamId

/** A device by a short name, with keys that nobody has. */
export function aCard(id: string): DeviceCard {
  const letters = id.toUpperCase().replaceAll(/[^A-Z2-7]/g, 'X')
  return {
    id: id as DeviceId,
    publicKey: `U${letters.padEnd(55, 'A')}`,
    boxKey: Buffer.alloc(32, id).toString('base64'),
  }
}

export const beginning: Beginning = {
  team: teamId,
  founder: { device: 'ann-1' as DeviceId, publicKey: aCard('ann-1').publicKey },
}

/** What somebody tells: a device by its short name, and the event. */
export function told(by: string, event: MemberEvent): Told {
  return { by: by as DeviceId, event }
}

export const begun = told('ann-1', {
  kind: 'team-begun',
  team: teamId,
  name: 'Sample team',
  memberId: 'ann' as MemberId,
  memberName: 'Ann Sample',
  device: aCard('ann-1'),
  keyId: '00000001',
})

export function membersOf(...all: readonly Told[]): Members {
  return all.reduce((members, one) => membersAfter(members, one, beginning), noMembers)
}

/** Ann, who began it, takes somebody in, with a device named after them. */
export function takenIn(name: string, role: 'rep' | 'lead' | 'read-only', by = 'ann-1'): Told[] {
  const memberId = name as MemberId
  return [
    told(by, { kind: 'member-added', memberId, name: `${name} Sample`, role }),
    told(by, { kind: 'device-added', memberId, device: aCard(`${name}-1`) }),
  ]
}

/** A key wrapped for these devices. */
export function keyMade(keyId: string, ...devices: readonly string[]): MemberEvent {
  return {
    kind: 'key-made',
    keyId,
    wrapped: Object.fromEntries(devices.map((id) => [id, 'AAAA'])),
  }
}
