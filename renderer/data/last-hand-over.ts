import { useLiveQuery } from 'dexie-react-hooks'
import { dayMs } from '#shared/base/time.ts'
import type { Crm } from '#shared/crm/crm.ts'
import type { TantoDatabase } from './database.ts'
import { useStore } from './store.tsx'

// Kept beside the rows and not in the journal: only where the next hand-over begins at first. What was
// given is remembered by the cases.

/** When all cases were handed over last, to which CRM; null: never, or forgotten by a new store. */
async function lastHandOver(db: TantoDatabase) {
  const row = await db.meta.get('handedOver')
  return row?.key === 'handedOver' ? row : null
}

/**
 * Takes note that a CRM was given the calls of all cases.
 * @param unfinished when the calls began that could not be: they are looked for again
 */
export async function keepLastHandOver(
  db: TantoDatabase,
  crm: Crm,
  atMs: number,
  unfinished: readonly number[],
): Promise<void> {
  const before = await lastHandOver(db)
  await db.meta.put({
    key: 'handedOver',
    crm,
    atMs: { ...before?.atMs, [crm]: atMs },
    // A day more: a call that is merged into an earlier one is told under that one.
    fromMs: { ...before?.fromMs, [crm]: Math.min(atMs, ...unfinished) - dayMs },
  })
}

/** The same, live; undefined while it loads. */
export function useLastHandOver() {
  const { db } = useStore()
  return useLiveQuery(() => lastHandOver(db), [db])
}
