import type { Exported } from '#shared/calendar-file/due-entries.ts'
import type { TantoDatabase } from './database.ts'

// Kept beside the rows and not in the journal: nothing of a case. A store that is built anew forgets
// it; what is done by then stays in the calendar until somebody takes it out there.

/** What calendars were given so far. */
export async function exportedDates(db: TantoDatabase): Promise<readonly Exported[]> {
  const row = await db.meta.get('exportedDates')
  return row && 'dates' in row ? row.dates : []
}

export async function keepExportedDates(
  db: TantoDatabase,
  dates: readonly Exported[],
): Promise<void> {
  await db.meta.put({ key: 'exportedDates', dates })
}
