import { useEffect, useState } from 'react'
import type { OrderListAsked } from '#shared/order/order-list.ts'
import type { Order } from '#shared/order/order.ts'
import { useOrdersEngine } from './use-orders.ts'

/** A part of a list of orders, and how long the list is. */
export type OrderWindow = {
  /** What was asked for, but for the part of it. */
  readonly question: string
  readonly from: number
  readonly rows: readonly Order[]
  readonly total: number
}

/**
 * The part of a list that is looked at. While another one is fetched it still has the last, which
 * says which part of which list it is. Null: nothing is there yet.
 */
export function useOrderWindow(asked: OrderListAsked): OrderWindow | null {
  const orders = useOrdersEngine()
  const [shown, setShown] = useState<OrderWindow | null>(null)
  const wanted = JSON.stringify(asked)
  useEffect(() => {
    if (!orders) return undefined
    let isWanted = true
    const { from, to, ...question } = JSON.parse(wanted) as OrderListAsked
    void orders.engine.ask('rows', { from, to, ...question }).then(({ rows, total }) => {
      if (isWanted) setShown({ question: JSON.stringify(question), from, rows, total })
    })
    return () => {
      isWanted = false
    }
  }, [orders, wanted])
  return shown
}
