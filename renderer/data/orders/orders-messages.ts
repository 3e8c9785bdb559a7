import type { DataKey } from '#shared/seal/sealer.ts'
import type { OrderQuestion } from './order-questions.ts'

/** From the page to the thread that keeps the orders. */
export type Asked =
  | { readonly kind: 'open'; readonly storeKey: DataKey | null }
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly question: OrderQuestion
      readonly asked: unknown
    }

/** From there to the page. */
export type Told =
  | { readonly kind: 'answered'; readonly id: number; readonly answer: unknown }
  /** Other orders count now than when it was asked last. */
  | { readonly kind: 'changed' }
  /** It can't go on: the store was closed, dropped or is unreadable. */
  | { readonly kind: 'failed' }
