import { z } from '#shared/base/schema.ts'
import { membersSchema, noMembers } from '#shared/team/members.ts'
import { deviceIdSchema } from '#shared/team/shared-event.ts'
import { stampSchema } from '#shared/team/stamp.ts'

const place = z.int().min(0)

/**
 * How far this device and its team have told each other everything. It is written now and then, after
 * the journal: without it, or with an older one, work is done once more and nothing else.
 */
const cursorSchema = z.strictObject({
  format: z.literal(1),
  device: deviceIdSchema,
  /** Place in the engine's stream of the newest message that was heard, and what it was. */
  sequence: place,
  messageId: z.string().nullable(),
  /** When that stream was made: one that was made anew has another past. */
  streamMade: z.string().nullable(),
  members: membersSchema,
  /** The newest stamp of each device that was heard: what is newer can't have come before. */
  newest: z.record(deviceIdSchema, stampSchema),
  /** The newest event of the journal when this was written: what was heard later stands behind it. */
  journaled: place,
  /** Place in the journal up to which the team has all that is ours. */
  sent: place,
  /** All is heard from the beginning: what is ours may be there already, and not here. */
  isAnew: z.boolean(),
  /** Messages that count nothing, by why. */
  passedOver: z.record(z.string(), z.int()),
  /** Events of kinds that this version does not know, and which version counted them. */
  notUnderstood: z.int(),
  countedBy: z.string(),
  /** Somebody else speaks under our name. */
  isCopied: z.boolean(),
  /** What we say is stamped years ahead, and nobody takes it: nothing more is told. */
  isClockAhead: z.boolean(),
  /** When the team was there last; 0: never. */
  contactAtMs: z.int(),
})
export type Cursor = z.infer<typeof cursorSchema>

/** A small file of this device's: sealed where its data is. */
export type CursorFile = {
  readonly read: () => Promise<string | null>
  readonly write: (text: string) => Promise<void>
}

/** What nobody has heard or told anything with. */
export function newCursor(device: Cursor['device']): Cursor {
  return {
    format: 1,
    device,
    sequence: 0,
    messageId: null,
    streamMade: null,
    members: noMembers,
    newest: {},
    journaled: 0,
    sent: 0,
    isAnew: true,
    passedOver: {},
    notUnderstood: 0,
    countedBy: '',
    isCopied: false,
    isClockAhead: false,
    contactAtMs: 0,
  }
}

export async function readCursor(file: CursorFile, device: Cursor['device']): Promise<Cursor> {
  const found = cursorSchema.safeParse(parsed(await file.read().catch(() => null)))
  return found.success && found.data.device === device ? found.data : newCursor(device)
}

/** The engine's stream is not the one we knew: all is heard and told again. */
export function fromTheBeginning(cursor: Cursor): Cursor {
  return {
    ...cursor,
    sequence: 0,
    messageId: null,
    streamMade: null,
    members: noMembers,
    sent: 0,
    isAnew: true,
    passedOver: {},
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
