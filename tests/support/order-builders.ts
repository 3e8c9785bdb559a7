import type { ImportId } from '#shared/base/ids.ts'
import type { ImportPage } from '#renderer/data/import/import-engine.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { type Order, orderKey } from '#shared/order/order.ts'
import { builtAtMs } from './builders.ts'

export const importId = (id: string) => id as ImportId

export function anOrder(partial: Partial<Order> = {}): Order {
  const order = {
    number: '4711',
    customer: 'Northgate Tools',
    product: 'Sample pump',
    promisedOn: '2026-03-10',
    ...partial,
  }
  return { key: orderKey(order), ...order }
}

/** So many orders, each with a number of its own. */
export function manyOrders(count: number, partial: Partial<Order> = {}): Order[] {
  return Array.from({ length: count }, (_, index) => anOrder({ number: `${index}`, ...partial }))
}

/** A page of an import as it was written. */
export function ordersImported(id: string, orders: readonly Order[], page = 1): TantoEvent {
  return {
    kind: 'orders-imported',
    importId: importId(id),
    page,
    atMs: builtAtMs,
    orders: [...orders],
  }
}

export function importFinished(id: string): TantoEvent {
  return {
    kind: 'import-finished',
    importId: importId(id),
    atMs: builtAtMs,
    what: 'orders',
    fileName: `${id}.csv`,
    counts: { added: 1, changed: 0, unchanged: 0, refused: 0 },
  }
}

/** An import of some pages, begun and finished. */
export function ordersOf(id: string, ...pages: (readonly Order[])[]): TantoEvent[] {
  return [
    ...pages.map((orders, index) => ordersImported(id, orders, index + 1)),
    importFinished(id),
  ]
}

/** An engine that has found these pages. `before` is called with the number of each. */
export function engineWith(
  pages: readonly ImportPage[],
  before: (page: number) => void | Promise<void> = () => {},
) {
  let next = 0
  return {
    nextPage: async (): Promise<ImportPage | null> => {
      next += 1
      await before(next)
      return pages[next - 1] ?? null
    },
  }
}
