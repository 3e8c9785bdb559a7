import type { TantoEvent } from './event.ts'

/**
 * Events with the same key, in order: each says all that the one before it said, so only the last
 * counts. Null: the event counts for ever. Typing makes one event a key press; a snapshot keeps one.
 */
export function compactionKey(event: TantoEvent): string | null {
  switch (event.kind) {
    case 'draft-typed':
      return `${event.kind} ${event.callId}`
    case 'case-amended':
      return keyOfPatch(event.kind, event.caseId, event.patch)
    case 'letter-amended':
    case 'proposal-private-amended':
      return keyOfPatch(event.kind, event.proposalId, event.patch)
    case 'option-amended':
    case 'option-private-amended':
      return keyOfPatch(event.kind, `${event.proposalId} ${event.optionId}`, event.patch)
    case 'issue-worded':
      return `${event.kind} ${event.proposalId} ${event.issueId}`
    default:
      return null
  }
}

/** The events that still count, in their order. */
export function compacted<E extends TantoEvent>(events: readonly E[]): E[] {
  const last = new Map(events.map((event, index) => [compactionKey(event), index]))
  return events.filter((event, index) => {
    const key = compactionKey(event)
    return key === null || last.get(key) === index
  })
}

/** Only patches of the same fields replace each other. */
function keyOfPatch(kind: string, subject: string, patch: object): string {
  return `${kind} ${subject} ${Object.keys(patch).toSorted().join(' ')}`
}
