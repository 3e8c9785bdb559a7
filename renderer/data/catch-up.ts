import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { applyStretch, largestPage } from './apply-events.ts'
import { readTip, type TantoDatabase } from './database.ts'

/**
 * Stores what the journal has and the store has not, page after page.
 * @returns false: what it lacks is not all in the journal any more
 */
export async function catchUp(
  db: TantoDatabase,
  { readJournal }: Pick<DesktopApi, 'readJournal'>,
): Promise<boolean> {
  let fromSeq: number | null = ((await readTip(db))?.seq ?? 0) + 1
  while (fromSeq !== null) {
    const page = await readJournal({ fromSeq, limit: largestPage })
    if (page.chain === null) return false
    if (!(await applyStretch(db, { events: page.events, chain: page.chain }))) return false
    fromSeq = page.nextSeq
  }
  return true
}
