import type { LocalDate } from '../base/local-date.ts'
import type { Order } from './order.ts'

/** What a list of orders can be narrowed to. */
export const orderStates = ['open', 'late', 'back-ordered', 'delivered'] as const
export type OrderState = (typeof orderStates)[number]

/** Some of it is still to come. */
const isBackOrdered = ({ backOrdered = 0 }: Order) => backOrdered > 0

/** Not all of it has left. Files that tell no day of delivery tell one of shipping. */
const isOpen = (order: Order) =>
  isBackOrdered(order) || (order.deliveredOn === undefined && order.shippedOn === undefined)

/** Whether an order is in a state. Late: open when the day it was promised for is over. */
export function isInState(order: Order, state: OrderState, today: LocalDate): boolean {
  switch (state) {
    case 'open':
      return isOpen(order)
    case 'late':
      return order.promisedOn !== undefined && order.promisedOn < today && isOpen(order)
    case 'back-ordered':
      return isBackOrdered(order)
    case 'delivered':
      return order.deliveredOn !== undefined && !isBackOrdered(order)
  }
}
