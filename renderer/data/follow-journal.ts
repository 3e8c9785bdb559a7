import type { DesktopBridge } from '#shared/ipc/desktop-api.ts'
import { catchUp } from './catch-up.ts'
import type { TantoDatabase } from './database.ts'

/**
 * Stores what the desktop wrote into the journal by itself: what came from the team. However much comes
 * at once, one window reads it, and Dexie tells the other.
 * @returns stops it
 */
export function followJournal(
  desktop: Pick<DesktopBridge, 'on' | 'readJournal'>,
  use: (work: (db: TantoDatabase) => Promise<void>) => Promise<void>,
): () => void {
  let isWaiting = false
  const follow = () =>
    use((db) =>
      navigator.locks.request('tanto-follow-journal', async () => {
        // What is told from here on is behind what is read now.
        isWaiting = false
        await catchUp(db, desktop)
      }),
    )
  return desktop.on('journalGrew', () => {
    if (isWaiting) return
    isWaiting = true
    follow().catch((error: unknown) => {
      isWaiting = false
      // What is lacking comes with what grows next, or when the store is opened anew.
      console.error('What came from the team could not be stored', error)
    })
  })
}
