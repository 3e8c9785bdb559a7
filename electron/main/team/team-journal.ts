import type { RecordedEvent } from '#shared/event/event.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import type { AppendOutcome, JournalPage } from '#shared/ipc/desktop-api.ts'
import { createBreather } from './breather.ts'

/** What the team's engine needs of the history of this device. */
export type TeamJournal = {
  readonly append: (events: readonly RecordedEvent[]) => Promise<AppendOutcome>
  /** Out of the newest snapshot and the journal behind it. */
  readonly read: (fromSeq: number, limit: number) => Promise<JournalPage>
  readonly lastSeq: () => number
  /** Tells what windows wrote, once it is on the disk. Gives how to stop that. */
  readonly onAppended: (
    listener: (firstSeq: number, events: readonly RecordedEvent[]) => void,
  ) => () => void
}

export type Placed = { readonly seq: number; readonly shared: SharedEvent }

/** So many events are read at a time. */
const pageSize = 500

/** The shared events of a team from a place on, a page at a time, and up to where each page goes. */
export async function* sharedEventsFrom(
  { read, lastSeq }: Pick<TeamJournal, 'read' | 'lastSeq'>,
  fromSeq: number,
): AsyncGenerator<{ readonly events: readonly Placed[]; readonly throughSeq: number }> {
  const breathe = createBreather()
  let next: number | null = fromSeq
  while (next !== null && next <= lastSeq()) {
    const page: JournalPage = await read(next, pageSize)
    const events = page.events.flatMap((event) =>
      event.kind === 'shared' ? [{ seq: event.seq, shared: event.shared }] : [],
    )
    const throughSeq = page.events.at(-1)?.seq ?? next
    yield { events, throughSeq }
    await breathe()
    next = page.nextSeq
  }
}

/** Those among events that were appended together. */
export function sharedAmong(events: readonly RecordedEvent[], firstSeq: number): readonly Placed[] {
  return events.flatMap((event, index) =>
    event.kind === 'shared' ? [{ seq: firstSeq + index, shared: event.shared }] : [],
  )
}
