import type { RecordedEvent } from '#shared/event/event.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import type { TeamJournal } from '#electron/main/team/team-journal.ts'

/** A journal that costs nothing: what is measured is the team. */
export function memoryJournal(shared: readonly SharedEvent[]): TeamJournal {
  const events: RecordedEvent[] = shared.map((one) => ({ kind: 'shared', shared: one }))
  const lastSeq = () => events.length
  return {
    append: async (more) => {
      const firstSeq = events.length + 1
      events.push(...more)
      return { kind: 'durable', firstSeq, chain: '' }
    },
    read: async (fromSeq, limit) => {
      const page = events.slice(fromSeq - 1, fromSeq - 1 + limit)
      const nextSeq = fromSeq + page.length
      return {
        events: page.map((event, index) => ({ ...event, seq: fromSeq + index })),
        chain: null,
        nextSeq: nextSeq <= events.length ? nextSeq : null,
      }
    },
    lastSeq,
    onAppended: () => () => {},
  }
}
