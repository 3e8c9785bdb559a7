import { type ImportId, importIdSchema } from '../base/ids.ts'
import { z } from '../base/schema.ts'
import { timestampMsSchema } from '../base/time.ts'
import { type Order, orderSchema } from './order.ts'

/** Most orders that lie together. */
export const ordersPerPage = 500

/**
 * Orders as one import brought them, never changed afterwards. So many in one row make an import as
 * quick as the disk, and reading all of them too (ADR 0019).
 */
export type OrderPage = {
  readonly id: string
  readonly importId: ImportId
  readonly orders: readonly Order[]
}

const base = {
  importId: importIdSchema,
  page: z.int().min(1).max(100_000),
  atMs: timestampMsSchema,
}

export const orderPageEventSchemas = [
  z.strictObject({
    kind: z.literal('orders-imported'),
    ...base,
    orders: z.array(orderSchema).min(1).max(ordersPerPage),
  }),
  /** The import was undone, or never finished. */
  z.strictObject({ kind: z.literal('order-page-erased'), ...base }),
] as const
export type OrderPageEvent = z.infer<(typeof orderPageEventSchemas)[number]>

export function orderPageId({ importId, page }: Pick<OrderPageEvent, 'importId' | 'page'>): string {
  return `${importId}/${page}`
}

/** The import and the number of a page, out of its id. */
export function partsOfPageId(id: string): Pick<OrderPageEvent, 'importId' | 'page'> {
  const end = id.lastIndexOf('/')
  return { importId: id.slice(0, end) as ImportId, page: Number(id.slice(end + 1)) }
}

export function reduceOrderPage(
  _current: OrderPage | undefined,
  event: OrderPageEvent,
): OrderPage | undefined {
  if (event.kind === 'order-page-erased') return undefined
  const { importId, orders } = event
  return { id: orderPageId(event), importId, orders }
}
