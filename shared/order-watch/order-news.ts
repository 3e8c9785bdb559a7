import type { CaseId } from '../base/ids.ts'
import type { LocalDate } from '../base/local-date.ts'
import type { Order } from '../order/order.ts'
import { saysWorse } from './told-order.ts'
import { hasCome, hasLeft } from './watch-orders.ts'

/** What a later file says of an order that a case is about. */
export type OrderNews = {
  readonly kind: 'worse' | 'corrected' | 'gone'
  readonly before: Order
  /** Null: no file says anything of it any more. */
  readonly now: Order | null
  /** When the file was taken in. */
  readonly atMs: number
}

/** What came with the files, by case. */
export type NewsOfCase = { readonly caseId: CaseId; readonly news: readonly OrderNews[] }

/**
 * What is new of the orders of a case. Corrected: whatever was the matter is not any more. Better,
 * and still the matter: nothing to hurry for, so it is not told here.
 */
export function newsOf(
  told: readonly Order[],
  orderNow: (key: string) => Order | undefined,
  isHit: (key: string) => boolean,
  today: LocalDate,
  toldAtMs: (order: Order) => number,
): OrderNews[] {
  return told.flatMap((before): OrderNews[] => {
    const now = orderNow(before.key)
    if (!now) return [{ kind: 'gone', before, now: null, atMs: 0 }]
    const atMs = toldAtMs(now)
    const isDone = hasCome(now, today) || hasLeft(now, today)
    const wasDone = hasCome(before, today) || hasLeft(before, today)
    if (saysWorse(before, now)) return [{ kind: 'worse', before, now, atMs }]
    if (!isHit(now.key) && (!wasDone || isDone)) return [{ kind: 'corrected', before, now, atMs }]
    return []
  })
}
