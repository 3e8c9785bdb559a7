import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { baseSchema, deviceCardSchema, keyIdSchema, roleSchema } from './member-events.ts'
import type { DeviceCard } from './member-events.ts'
import type { Role } from './role.ts'
import { memberIdSchema, type DeviceId, type MemberId } from './shared-event.ts'
import type { TeamMember } from './team-state.ts'

const personSchema = z.strictObject({
  id: memberIdSchema,
  name: z.string(),
  role: roleSchema,
  isRemoved: z.boolean(),
  cover: z
    .strictObject({ memberId: memberIdSchema, untilMs: timestampMsSchema.nullable() })
    .nullable(),
})

const deviceSchema = z.strictObject({
  card: deviceCardSchema,
  memberId: memberIdSchema,
  isRemoved: z.boolean(),
})

/** Who belongs to a team as of a place in its stream: the fold of all member events up to there. */
export const membersSchema = z.strictObject({
  /** In the order in which they came; whoever left stays, with their name. */
  people: z.array(personSchema).readonly(),
  devices: z.array(deviceSchema).readonly(),
  /** Every epoch of the key, the newest last. */
  keyIds: z.array(keyIdSchema).readonly(),
  /** Somebody who is gone has the newest key. */
  isKeyStale: z.boolean(),
  /** The two newest. */
  bases: z.array(baseSchema).readonly(),
})
export type Members = z.infer<typeof membersSchema>
export type Person = z.infer<typeof personSchema>

export const noMembers: Members = {
  people: [],
  devices: [],
  keyIds: [],
  isKeyStale: false,
  bases: [],
}

/** Whose word a device's is; null: nobody's who belongs to the team now. */
export function authorOf(
  members: Members,
  deviceId: DeviceId,
): { readonly id: MemberId; readonly role: Role } | null {
  const device = members.devices.find(({ card }) => card.id === deviceId)
  if (!device || device.isRemoved) return null
  return members.people.find(({ id }) => id === device.memberId) ?? null
}

/** By what a device is believed, gone or not; null: nobody told of it. */
export function cardOf(members: Members, deviceId: DeviceId): DeviceCard | null {
  return members.devices.find(({ card }) => card.id === deviceId)?.card ?? null
}

/** Devices a new key is wrapped for. */
export function devicesThatStay(members: Members): readonly DeviceCard[] {
  return members.devices.flatMap(({ card, isRemoved }) => (isRemoved ? [] : card))
}

/** Devices the servers must not let in any more. */
export function devicesGone(members: Members): readonly DeviceCard[] {
  return members.devices.flatMap(({ card, isRemoved }) => (isRemoved ? card : []))
}

/** Whether there is somebody who may invite, and has a device to do it on. */
export function hasLead({ people, devices }: Members): boolean {
  return people.some(
    ({ id, role, isRemoved }) =>
      role === 'lead' &&
      !isRemoved &&
      devices.some((device) => device.memberId === id && !device.isRemoved),
  )
}

/** As windows are told of them. */
export function teamMembers({ people, devices }: Members): readonly TeamMember[] {
  return people.map((person) => ({
    ...person,
    devices: devices
      .filter(({ memberId }) => memberId === person.id)
      .map(({ card, isRemoved }) => ({ id: card.id, isRemoved })),
  }))
}
