import type { JournaledEvent, TantoEvent } from '#shared/event/event.ts'
import type { AppendOutcome, DesktopApi } from '#shared/ipc/desktop-api.ts'

/** A journal that lives as long as a test and keeps the contract of the real one. */
export function memoryJournal(): Pick<
  DesktopApi,
  'appendEvents' | 'journalState' | 'readJournal'
> & {
  readonly events: JournaledEvent[]
} {
  const events: JournaledEvent[] = []
  return {
    events,
    appendEvents: async ({ events: added }: { events: TantoEvent[] }): Promise<AppendOutcome> => {
      const firstSeq = events.length + 1
      events.push(...added.map((event, index) => ({ ...event, seq: firstSeq + index })))
      return { kind: 'durable', firstSeq }
    },
    journalState: async () => ({ lastSeq: events.length, cutBytes: 0 }),
    readJournal: async ({ fromSeq, limit }) => {
      const page = events.slice(fromSeq - 1, fromSeq - 1 + limit)
      const nextSeq = fromSeq + page.length
      return { events: page, nextSeq: nextSeq > events.length ? null : nextSeq }
    },
  }
}
