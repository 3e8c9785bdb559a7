import { type ImportRecord } from '#shared/import/import-record.ts'
import { orderBook } from '#shared/order/order-book.ts'
import type { Order } from '#shared/order/order.ts'
import type { TantoDatabase } from './database.ts'

/** All orders as they are now, by key. Reads every page: for a thread of its own. */
export async function readOrders(db: TantoDatabase): Promise<ReadonlyMap<string, Order>> {
  const [imports, pages] = await db.transaction('r', db.imports, db.orderPages, () =>
    Promise.all([db.imports.toArray() as Promise<ImportRecord[]>, db.orderPages.toArray()]),
  )
  return orderBook(imports, pages)
}
