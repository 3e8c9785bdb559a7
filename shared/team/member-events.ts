import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { deviceIdSchema, memberIdSchema, teamIdSchema } from './shared-event.ts'

export const roleSchema = z.enum(['rep', 'lead', 'read-only'])

/** Of a person, or of the team: a line without blanks around it. */
export const memberNameSchema = z
  .string()
  .max(80)
  .regex(/^\S(?:.*\S)?$/u)

/** Which epoch of the team's key: 8 lower-case hex digits, public, as of every data key. */
export const keyIdSchema = z.string().regex(/^[0-9a-f]{8}$/)

/** What others must know of a device to believe it, and to give it a key. Nothing of it is secret. */
export const deviceCardSchema = z.strictObject({
  id: deviceIdSchema,
  /** Its NKEY, an Ed25519 key as the engine writes one: it signs in and signs what it tells by it. */
  publicKey: z.string().regex(/^U[A-Z2-7]{55}$/),
  /** X25519, base64: what keys are wrapped for. */
  boxKey: z.base64().length(44),
})
export type DeviceCard = z.infer<typeof deviceCardSchema>

/** An object in the engine's store, and up to which of its messages it holds all. */
export const baseSchema = z.strictObject({
  sequence: z.int().positive(),
  object: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** SHA-256 of the object, hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Base = z.infer<typeof baseSchema>

/**
 * What makes a team: who belongs to it with which devices, and which keys there are. Told by leads in
 * the team's own stream, so that everybody has it in one order. Only a member's cover, and that they
 * leave, is told by themselves as well.
 */
export const memberEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('team-begun'),
    team: teamIdSchema,
    name: memberNameSchema,
    memberId: memberIdSchema,
    memberName: memberNameSchema,
    device: deviceCardSchema,
    keyId: keyIdSchema,
  }),
  z.strictObject({
    kind: z.literal('member-added'),
    memberId: memberIdSchema,
    name: memberNameSchema,
    role: roleSchema,
  }),
  z.strictObject({
    kind: z.literal('device-added'),
    memberId: memberIdSchema,
    device: deviceCardSchema,
  }),
  z.strictObject({
    kind: z.literal('role-changed'),
    memberId: memberIdSchema,
    role: roleSchema,
    /** What each of their devices needs for it, wrapped for that device. */
    wrapped: z.record(deviceIdSchema, z.base64().max(20_000)),
  }),
  /** Lost, or no longer used: what it tells from here on counts nothing. */
  z.strictObject({ kind: z.literal('device-removed'), deviceId: deviceIdSchema }),
  z.strictObject({ kind: z.literal('member-removed'), memberId: memberIdSchema }),
  /** Who looks after their cases while they are away; null: nobody. */
  z.strictObject({
    kind: z.literal('cover-set'),
    memberId: memberIdSchema,
    coverId: memberIdSchema.nullable(),
    untilMs: timestampMsSchema.nullable(),
  }),
  /** A new epoch: what is told from here on is sealed with it. Wrapped for each device that stays. */
  z.strictObject({
    kind: z.literal('key-made'),
    keyId: keyIdSchema,
    wrapped: z.record(deviceIdSchema, z.base64().max(400)),
  }),
  /** All that was told up to a place lies packed in an object: who is new begins there. */
  z.strictObject({ kind: z.literal('base-written'), ...baseSchema.shape }),
])
export type MemberEvent = z.infer<typeof memberEventSchema>
