import type { DataKey } from '#shared/seal/sealer.ts'
import { thingsOf } from '#shared/search/known-things.ts'
import { buffersOf, packThings, type PackedThings } from '#shared/search/packed-things.ts'
import type { Searchable } from '#shared/search/searchable.ts'
import { readOnlyStore } from './read-only-store.ts'
import { readStore, type Wanted } from './read-store.ts'

// Reads a store once, in a thread that ends with it: rows and their copies are several times what a
// search keeps of them, and go at once with the thread that read them.

/** To the thread. */
export type Reading = { readonly storeKey: DataKey | null; readonly wanted: Wanted }

/** From it. */
export type Read =
  | { readonly kind: 'read'; readonly packed: PackedThings; readonly share: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' }

const tell = (read: Read, moved: ArrayBuffer[] = []) => postMessage(read, { transfer: moved })

addEventListener('message', ({ data }: MessageEvent<Reading | null>) => {
  // What it sent comes back empty.
  if (data === null) return
  const db = readOnlyStore(data.storeKey, () => tell({ kind: 'failed' }))
  const onRead = (found: readonly Searchable[], share: number) => {
    const packed = packThings(thingsOf(found))
    tell({ kind: 'read', packed, share }, buffersOf(packed))
  }
  readStore(db, data.wanted, onRead, () => true)
    .then(() => tell({ kind: 'done' }))
    .catch(() => tell({ kind: 'failed' }))
})
