import type { PlacedEvent, TantoEvent } from './event.ts'

/**
 * Events with the same key, in order: each says all that the one before it said, so only the last
 * counts. Null: the event counts for ever. Typing makes one event a key press; a snapshot keeps one.
 */
export function compactionKey(event: TantoEvent | PlacedEvent): string | null {
  if (event.kind === 'rehearsed') {
    const key = compactionKey(event.event)
    return key === null ? null : `rehearsed ${key}`
  }
  if (event.kind === 'draft-typed') return `${event.kind} ${event.callId}`
  if (event.kind === 'step-ticked') return `${event.kind} ${event.callId} ${event.step}`
  if (event.kind === 'issue-worded') {
    return `${event.kind} ${event.proposalId} ${event.issueId}`
  }
  if (!('patch' in event)) return null
  // Only patches of the same fields of the same thing replace each other.
  // Its place and its time say nothing about what it is of.
  const { kind, patch, atMs: _atMs, seq: _seq, ...subject } = { seq: 0, ...event }
  return [kind, ...Object.values(subject), ...Object.keys(patch).toSorted()].join(' ')
}

const erasures = new Set<TantoEvent['kind']>([
  'case-erased',
  'call-erased',
  'entry-erased',
  'proposal-erased',
  'letter-erased',
  'rehearsal-erased',
  'account-erased',
  'import-profile-removed',
  'order-page-erased',
])

/** Whether nothing that was ever said about the event's subject before may be kept. */
export function erasesBefore(event: TantoEvent): boolean {
  return event.kind === 'rehearsed' ? erasesBefore(event.event) : erasures.has(event.kind)
}
