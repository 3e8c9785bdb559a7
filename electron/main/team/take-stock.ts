import { heard } from '#shared/team/heard.ts'
import type { Cursor } from './cursor.ts'
import type { CursorKeeper } from './cursor-keeper.ts'
import type { KnownEvents } from './known-events.ts'
import { sharedEventsFrom, type TeamJournal } from './team-journal.ts'

/**
 * Whether the history is another than the one the cursor knows: a backup that was put back takes places
 * behind all that was there, and may lack what was heard since it was made.
 */
export async function wasPutBack(journal: TeamJournal, { journaled }: Cursor): Promise<boolean> {
  if (journaled === 0) return false
  const { events } = await journal.read(1, 1)
  return (events[0]?.seq ?? Infinity) > journaled
}

/**
 * Looks at a start what the journal has that the cursor, written now and then, does not know of. A new
 * version looks at all of it once: it may understand what the one before did not.
 */
export async function takeStock(
  journal: TeamJournal,
  { cursor, known, appVersion }: { cursor: CursorKeeper; known: KnownEvents; appVersion: string },
): Promise<void> {
  const { journaled, sent, countedBy } = cursor.now()
  const isNewVersion = countedBy !== appVersion
  const fromSeq = isNewVersion ? 1 : Math.min(journaled, sent) + 1
  let notUnderstood = 0
  for await (const { events } of sharedEventsFrom(journal, fromSeq)) {
    for (const { seq, shared } of events) {
      if (seq > journaled || seq > sent) known.note(shared)
      if (isNewVersion && heard(shared).known === null) notUnderstood += 1
    }
  }
  if (isNewVersion) cursor.change({ notUnderstood, countedBy: appVersion })
}
