import type { DataKey } from '#shared/seal/sealer.ts'
import type { Answer } from '#shared/search/hit.ts'
import type { Query } from '#shared/search/query.ts'

/** From the page to the thread that searches. */
export type Asked =
  | { readonly kind: 'open'; readonly storeKey: DataKey | null }
  | { readonly kind: 'find'; readonly id: number; readonly query: Query }

/** What was found, and how much of the store had been read by then, from 0 to 1. */
export type Found = Answer & { readonly share: number }

/** From there to the page. */
export type Told =
  | { readonly kind: 'found'; readonly id: number; readonly found: Found }
  /** Something else may be found now. */
  | { readonly kind: 'changed' }
  /** It can't go on: the store was closed, dropped or is unreadable. */
  | { readonly kind: 'failed' }
