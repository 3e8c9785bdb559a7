import { createHash } from 'node:crypto'
import type { RecordedEvent } from '#shared/event/event.ts'

/** The chain before the first event. */
export const chainStart = '0'.repeat(16)

/**
 * The content hash of all events up to one: each link holds the one before it. Two copies of the
 * history agree exactly when their links at the same place do.
 */
export function chainAfter(before: string, events: readonly RecordedEvent[]): string {
  let chain = before
  for (const event of events) {
    chain = createHash('sha256').update(chain).update(JSON.stringify(event)).digest('hex')
    chain = chain.slice(0, chainStart.length)
  }
  return chain
}
