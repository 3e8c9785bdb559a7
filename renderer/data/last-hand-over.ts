import { useLiveQuery } from 'dexie-react-hooks'
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

export async function keepLastHandOver(db: TantoDatabase, crm: Crm, atMs: number): Promise<void> {
  const before = (await lastHandOver(db))?.atMs
  await db.meta.put({ key: 'handedOver', crm, atMs: { ...before, [crm]: atMs } })
}

/** The same, live; undefined while it loads. */
export function useLastHandOver() {
  const { db } = useStore()
  return useLiveQuery(() => lastHandOver(db), [db])
}
