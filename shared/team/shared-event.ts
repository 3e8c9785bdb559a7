import { z } from '../base/schema.ts'
import { stampSchema } from './stamp.ts'

// As they stand in the names of the engine's subjects: no dot, blank or wildcard.
const token = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

export const teamIdSchema = token.brand<'TeamId'>()
/** One installation in one team, made at joining. A profile that was copied is not another device. */
export const deviceIdSchema = token.brand<'DeviceId'>()
/** A person of the team, on whichever device. */
export const memberIdSchema = token.brand<'MemberId'>()
/** Random, made once: what is delivered twice is known by it. */
export const eventIdSchema = token.brand<'SharedEventId'>()
/** What is merged together: `case/…`, `account/…`, or the firm's `content` (`sharing.ts`). */
export const streamIdSchema = z
  .string()
  .regex(/^(?:content|(?:case|account)\/[^\p{Cc}]{1,64})$/u)
  .brand<'StreamId'>()

export type TeamId = z.infer<typeof teamIdSchema>
export type MemberId = z.infer<typeof memberIdSchema>
export type DeviceId = z.infer<typeof deviceIdSchema>
export type SharedEventId = z.infer<typeof eventIdSchema>
export type StreamId = z.infer<typeof streamIdSchema>

/** Most devices that ever wrote in one stream. */
const mostDevices = 1_000

/** Deeper than anything that happens: what is nested without end can't be written down again. */
const mostLevels = 20

/** What happened, as devices of a team tell each other, and as their journals keep it. */
export const sharedEventSchema = z.strictObject({
  id: eventIdSchema,
  team: teamIdSchema,
  stream: streamIdSchema,
  device: deviceIdSchema,
  author: memberIdSchema,
  stamp: stampSchema,
  /** The newest stamp of each device that the author's device had of this stream. */
  seen: z
    .record(deviceIdSchema, stampSchema)
    .refine((seen) => Object.keys(seen).length <= mostDevices),
  /** Of a kind, or with a field, that may be unknown here: another may have a newer version. */
  event: z
    .looseObject({ kind: z.string().min(1).max(60) })
    .refine((event) => isWithin(event, mostLevels)),
})
export type SharedEvent = z.infer<typeof sharedEventSchema>

/** Who began a row of a shared case, or did an act; absent of what is nobody else's. */
export type Authored = { readonly by?: MemberId }

/**
 * An event of a team as a journal has it, ours as theirs (ADR 0028). Its place there says when this
 * device learned of it; its stamp says where it stands.
 */
export const sharedRecordSchema = z.strictObject({
  kind: z.literal('shared'),
  shared: sharedEventSchema,
})
export type SharedRecord = z.infer<typeof sharedRecordSchema>

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1))
}
