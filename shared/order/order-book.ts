import type { ImportId } from '../base/ids.ts'
import type { ImportRecord } from '../import/import-record.ts'
import type { Order } from './order.ts'
import type { OrderPage } from './order-page.ts'

/**
 * All orders as they are now, by their key: of each what the newest import says that was finished
 * and not undone. An import that was cut short counts for nothing.
 */
export function orderBook(
  imports: readonly ImportRecord[],
  pages: readonly OrderPage[],
): ReadonlyMap<string, Order> {
  const counting = imports
    .filter(({ undoneAtMs }) => undoneAtMs === null)
    .toSorted((a, b) => a.seq - b.seq)
  const pagesOf = new Map(counting.map(({ id }): [ImportId, OrderPage[]] => [id, []]))
  for (const page of pages) pagesOf.get(page.importId)?.push(page)
  const book = new Map<string, Order>()
  for (const { id } of counting) {
    for (const { orders } of pagesOf.get(id) ?? []) {
      for (const order of orders) book.set(order.key, order)
    }
  }
  return book
}
