import { heard } from '#shared/team/heard.ts'
import type { CursorKeeper } from './cursor-keeper.ts'
import type { KnownEvents } from './known-events.ts'
import { sharedEventsFrom, type TeamJournal } from './team-journal.ts'

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
