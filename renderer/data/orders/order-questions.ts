import type { ImportId } from '#shared/base/ids.ts'
import type { ImportRecord } from '#shared/import/import-record.ts'
import type { OrderList, OrderListAsked, OrdersCustomer } from '#shared/order/order-list.ts'
import type { Order } from '#shared/order/order.ts'
import { watchFindings } from '../order-watch/watch-question.ts'

/** All orders as they are now, in the thread that keeps them. */
export type KeptOrders = {
  readonly book: ReadonlyMap<string, Order>
  /** Which import says so, by the order's key. */
  readonly sources: ReadonlyMap<string, ImportId>
  /** The oldest first, undone ones too. */
  readonly imports: readonly ImportRecord[]
  readonly list: OrderList
}

/** An order, and the import that says what it says. */
export type SourcedOrder = { readonly order: Order; readonly source: ImportRecord | null }

/**
 * What the thread of orders can be asked. Each is a pure function of the orders and of what is asked,
 * which travels to the thread as it is, and so does the answer: plain data both.
 */
export const orderQuestions = {
  rows: ({ list }: KeptOrders, asked: OrderListAsked) => list.rows(asked),
  /** What to call customers about before they call. */
  watch: watchFindings,
  ofCustomer: ({ list }: KeptOrders, customer: OrdersCustomer) => list.ofCustomer(customer),
  /** Those of the keys that there are, in the order asked. */
  get: (
    { book, sources, imports }: KeptOrders,
    keys: readonly string[],
  ): readonly SourcedOrder[] => {
    return keys.flatMap((key) => {
      const order = book.get(key)
      if (!order) return []
      const id = sources.get(key)
      return [{ order, source: imports.find((one) => one.id === id) ?? null }]
    })
  },
} as const

export type OrderQuestions = typeof orderQuestions
export type OrderQuestion = keyof OrderQuestions
export type OrderAsked<Question extends OrderQuestion> = Parameters<OrderQuestions[Question]>[1]
export type OrderAnswer<Question extends OrderQuestion> = ReturnType<OrderQuestions[Question]>
