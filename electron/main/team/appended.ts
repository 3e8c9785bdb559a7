import type { RecordedEvent } from '#shared/event/event.ts'
import type { Journal } from '../journal/journal.ts'

type Listener = (firstSeq: number, events: readonly RecordedEvent[]) => void

/** What windows wrote into the journal, for whoever sends it to the team. */
export type Appended = {
  /** The journal; what is written by it is told once it is on the disk. */
  readonly noting: (journal: Journal) => Pick<Journal, 'append'>
  /** Gives how to stop listening. */
  readonly onAppended: (listener: Listener) => () => void
}

export function createAppended(): Appended {
  const listeners = new Set<Listener>()
  return {
    noting: (journal) => ({
      append: async (events) => {
        const outcome = await journal.append(events)
        if (outcome.kind === 'durable') {
          for (const listener of listeners) listener(outcome.firstSeq, events)
        }
        return outcome
      },
    }),
    onAppended: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
