import { z } from '../base/schema.ts'
import { callEventSchemas } from '../call/call.ts'
import { entryEventSchemas } from '../call/entry.ts'
import { caseEventSchemas } from '../case/case.ts'
import { proposalEventSchemas } from '../proposal/proposal-events.ts'
import { restoredRowSchemas } from './restored-row.ts'

/** Everything that can happen. What the app knows is the fold of these, and of nothing else. */
export const eventSchema = z.discriminatedUnion('kind', [
  ...caseEventSchemas,
  ...callEventSchemas,
  ...entryEventSchemas,
  ...proposalEventSchemas,
  ...restoredRowSchemas,
])
export type TantoEvent = z.infer<typeof eventSchema>

/** An event the journal has: its place in the one order of all events, counted from 1. */
export type JournaledEvent = TantoEvent & { readonly seq: number }

export const journaledEventSchema = z
  .looseObject({ seq: z.int().min(1) })
  .transform(({ seq, ...event }, context): JournaledEvent => {
    const parsed = eventSchema.safeParse(event)
    if (parsed.success) return { ...parsed.data, seq }
    context.issues.push({ code: 'custom', input: event, message: 'No event' })
    return z.NEVER
  })
