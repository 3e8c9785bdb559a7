import { type TantoEvent, eventSchema } from '../event/event.ts'
import type { SharedEvent } from './shared-event.ts'

/** A shared event with what this version understands of it. Null: nothing; it is kept for later. */
export type Heard = SharedEvent & { readonly known: TantoEvent | null }

export function heard(shared: SharedEvent): Heard {
  const parsed = eventSchema.safeParse(shared.event)
  return { ...shared, known: parsed.success ? parsed.data : null }
}
