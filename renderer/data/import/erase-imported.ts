import { useEffect } from 'react'
import type { Account } from '#shared/account/account.ts'
import type { ImportId } from '#shared/base/ids.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { partsOfPageId } from '#shared/order/order-page.ts'
import { recordErasures } from '../bin.ts'
import { type Store, useStore } from '../store.tsx'

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

/** Nobody waits for it: what it clears away counts for nothing. */
const clearedAfterMs = 2_000

/** Clears half imports away soon after a start. */
export function useNoHalfImports(): void {
  const store = useStore()
  useEffect(() => {
    const timer = setTimeout(() => {
      eraseHalfImports(store).catch((error: unknown) => {
        if (store.db.isOpen()) console.error('Half imports could not be cleared away', error)
      })
    }, clearedAfterMs)
    return () => clearTimeout(timer)
  }, [store])
}

async function erasuresOf(
  { db, nowMs }: Store,
  isErased: (importId: ImportId) => boolean,
): Promise<TantoEvent[]> {
  const atMs = nowMs()
  const pages = (await db.orderPages.toCollection().primaryKeys()).flatMap((id): TantoEvent[] => {
    const { importId, page } = partsOfPageId(id)
    return isErased(importId) ? [{ kind: 'order-page-erased', importId, page, atMs }] : []
  })
  const undone: TantoEvent[] = []
  for await (const { id, imported, contacts } of everyAccount(db)) {
    const layers = [imported, ...contacts.map((contact) => contact.imported)].flat()
    for (const importId of new Set(layers.map((layer) => layer.importId))) {
      if (!isErased(importId)) continue
      undone.push({ kind: 'account-import-undone', accountId: id, importId, atMs })
    }
  }
  return [...pages, ...undone]
}

/** Some thousand at once would hold up the page. */
const readAtOnce = 500

async function* everyAccount({ accounts }: Store['db']) {
  let rows: Account[] = []
  do {
    const last = rows.at(-1)?.id
    const from = last === undefined ? accounts.toCollection() : accounts.where('id').above(last)
    rows = await from.limit(readAtOnce).toArray()
    yield* rows
  } while (rows.length === readAtOnce)
}
