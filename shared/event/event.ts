import { accountEventSchemas } from '../account/account-events.ts'
import { z } from '../base/schema.ts'
import { callEventSchemas } from '../call/call.ts'
import { entryEventSchemas } from '../call/entry.ts'
import { caseEventSchemas } from '../case/case.ts'
import { contentEventSchemas } from '../content/content-events.ts'
import { importProfileEventSchemas } from '../import/import-profile.ts'
import { importEventSchemas } from '../import/import-record.ts'
import { letterEventSchemas } from '../letter/letter-events.ts'
import { orderPageEventSchemas } from '../order/order-page.ts'
import { orderWatchEventSchemas } from '../order-watch/watch-events.ts'
import { proposalEventSchemas } from '../proposal/proposal-events.ts'
import { rehearsalEventSchemas, rehearsedEventSchema } from '../rehearsal/rehearsal.ts'
import { sharedRecordSchema } from '../team/shared-event.ts'
import { restoredRowSchemas } from './restored-row.ts'

const eventSchemas = [
  ...caseEventSchemas,
  ...callEventSchemas,
  ...entryEventSchemas,
  ...proposalEventSchemas,
  ...letterEventSchemas,
  ...rehearsalEventSchemas,
  ...accountEventSchemas,
  ...importEventSchemas,
  ...importProfileEventSchemas,
  ...orderPageEventSchemas,
  ...contentEventSchemas,
  ...orderWatchEventSchemas,
  rehearsedEventSchema,
  ...restoredRowSchemas,
] as const

/** Everything that can happen. What the app knows is the fold of these, and of nothing else. */
export const eventSchema = z.discriminatedUnion('kind', eventSchemas)
export type TantoEvent = z.infer<typeof eventSchema>

const recordedEventSchemas = [...eventSchemas, sharedRecordSchema] as const

/** What a journal takes: what happened, by itself or as it is told in a team. */
export const recordedEventSchema = z.discriminatedUnion('kind', recordedEventSchemas)
export type RecordedEvent = z.infer<typeof recordedEventSchema>

/** An event the journal has: its place in the one order of all events, counted from 1. */
export type JournaledEvent = RecordedEvent & { readonly seq: number }

/** What happened, and where it stands: by its place in the journal, or by its stamp in a team. */
export type PlacedEvent = TantoEvent & { readonly seq: number }

export function isByItself(event: JournaledEvent): event is PlacedEvent {
  return event.kind !== 'shared'
}

const placed = { seq: z.int().min(1) }

export const journaledEventSchema = z.discriminatedUnion(
  'kind',
  recordedEventSchemas.map((schema) =>
    schema.extend(placed),
  ) as unknown as typeof recordedEventSchemas,
) as unknown as z.ZodType<JournaledEvent>
