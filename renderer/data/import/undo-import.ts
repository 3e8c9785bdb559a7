import { useLiveQuery } from 'dexie-react-hooks'
import type { ImportId } from '#shared/base/ids.ts'
import type { ImportRecord } from '#shared/import/import-record.ts'
import { type Store, useStore } from '../store.tsx'
import { eraseImported } from './erase-imported.ts'

/** Files that were taken in, the newest first, undone ones too. Undefined while they load. */
export function useImports(): ImportRecord[] | undefined {
  const { db } = useStore()
  return useLiveQuery(() => db.imports.orderBy('seq').reverse().toArray(), [db])
}

/**
 * Takes a whole import back. It counts for nothing at once; what it brought is erased after, and what
 * it covered of earlier imports counts again. Later imports stay.
 */
export async function undoImport(store: Store, importId: ImportId): Promise<void> {
  store.record({ kind: 'import-undone', importId, atMs: store.nowMs() })
  await eraseImported(store, importId)
  await store.settled()
}
