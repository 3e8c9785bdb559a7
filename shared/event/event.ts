import { z } from '../base/schema.ts'
import { callEventSchemas } from '../call/call.ts'
import { entryEventSchemas } from '../call/entry.ts'
import { caseEventSchemas } from '../case/case.ts'
import { proposalEventSchemas } from '../proposal/proposal-events.ts'

/** Everything that can happen. What the app knows is the fold of these, and of nothing else. */
export const eventSchema = z.discriminatedUnion('kind', [
  ...caseEventSchemas,
  ...callEventSchemas,
  ...entryEventSchemas,
  ...proposalEventSchemas,
])
export type TantoEvent = z.infer<typeof eventSchema>

/** An event the journal has: its place in the one order of all events, counted from 1. */
export type JournaledEvent = TantoEvent & { readonly seq: number }
