import type { ImportId } from '#shared/base/ids.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { recordErasures } from '../bin.ts'
import type { Store } from '../store.tsx'

/** Held while a window imports: what it has written so far is nobody's to clear away. */
export const importLock = 'tanto-import'

/** Takes away all that an import wrote: its pages of orders, and what accounts have from it. */
export async function eraseImported(store: Store, importId: ImportId): Promise<void> {
  recordErasures(store, await erasuresOf(store, (id) => id === importId))
}

/**
 * Clears away what no finished import wrote, or one that was undone: the app ended meanwhile. None of
 * it counts. Does nothing while a window imports.
 */
export async function eraseHalfImports(store: Store): Promise<void> {
  await navigator.locks.request(importLock, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const imports = await store.db.imports.toArray()
    const counting = new Set(
      imports.filter(({ undoneAtMs }) => undoneAtMs === null).map(({ id }) => id),
    )
    recordErasures(store, await erasuresOf(store, (id) => !counting.has(id)))
  })
}

async function erasuresOf(
  { db, nowMs }: Store,
  isErased: (importId: ImportId) => boolean,
): Promise<TantoEvent[]> {
  const atMs = nowMs()
  const pages = (await db.orderPages.toCollection().primaryKeys()).flatMap((id): TantoEvent[] => {
    const end = id.lastIndexOf('/')
    const importId = id.slice(0, end) as ImportId
    if (!isErased(importId)) return []
    return [{ kind: 'order-page-erased', importId, page: Number(id.slice(end + 1)), atMs }]
  })
  const accounts = await db.accounts.toArray()
  const undone = accounts.flatMap(({ id, imported, contacts }) => {
    const brought = [...imported, ...contacts].flatMap(({ importId }) => importId ?? [])
    return [...new Set(brought)].filter(isErased).map((importId): TantoEvent => {
      return { kind: 'account-import-undone', accountId: id, importId, atMs }
    })
  })
  return [...pages, ...undone]
}
