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
  const book = new Map<string, Order>()
  for (const { orders } of countingPages(imports, pages)) {
    for (const order of orders) book.set(order.key, order)
  }
  return book
}

/** Which import says of each order what it says now, by the order's key. */
export function orderSources(
  imports: readonly ImportRecord[],
  pages: readonly OrderPage[],
): ReadonlyMap<string, ImportId> {
  const sources = new Map<string, ImportId>()
  for (const { importId, orders } of countingPages(imports, pages)) {
    for (const { key } of orders) sources.set(key, importId)
  }
  return sources
}

/** The pages of imports that count, the oldest import first. */
function countingPages(
  imports: readonly ImportRecord[],
  pages: readonly OrderPage[],
): readonly OrderPage[] {
  const pagesOf = new Map<ImportId, OrderPage[]>(
    imports
      .filter(({ undoneAtMs }) => undoneAtMs === null)
      .toSorted((a, b) => a.seq - b.seq)
      .map(({ id }) => [id, []]),
  )
  for (const page of pages) pagesOf.get(page.importId)?.push(page)
  return [...pagesOf.values()].flat()
}
