import { useContext, useEffect, useState } from 'react'
import { useStore } from '../store.tsx'
import type { OrderAnswer, OrderAsked, OrderQuestion } from './order-questions.ts'
import type { OrdersEngine } from './orders-engine.ts'
import { dropOrders, letOrdersRest, OrdersStarter, warmOrders } from './warm-orders.ts'

/** A store that was dropped is there again; one that fails each time is not asked for ever. */
const mostStarts = 3

/** The thread of orders, and a number that grows whenever it may answer otherwise. */
export type Orders = { readonly engine: OrdersEngine; readonly version: number }

/** Keeps the orders warm as long as the component is there. Null: not begun yet. */
export function useOrdersEngine(): Orders | null {
  const store = useStore()
  const start = useContext(OrdersStarter)
  const [orders, setOrders] = useState<Orders | null>(null)
  const [starts, setStarts] = useState(1)
  useEffect(() => {
    const engine = warmOrders(store, start)
    let version = starts * 1e6
    const tell = () => setOrders({ engine, version: (version += 1) })
    const unsubscribe = engine.subscribe((told) => {
      if (told === 'changed') return tell()
      dropOrders()
      setStarts((before) => Math.min(mostStarts, before + 1))
    })
    tell()
    return () => {
      unsubscribe()
      letOrdersRest()
    }
  }, [store, start, starts])
  return orders
}

/**
 * The answer to a question about orders, renewed as they change. While it asks for something else
 * it still has the last answer; null: there is none yet. Nothing is asked with `asked` null.
 */
export function useOrders<Question extends OrderQuestion>(
  question: Question,
  asked: OrderAsked<Question> | null,
): OrderAnswer<Question> | null {
  const orders = useOrdersEngine()
  const [answer, setAnswer] = useState<OrderAnswer<Question> | null>(null)
  const wanted = asked === null ? null : JSON.stringify(asked)
  useEffect(() => {
    if (!orders || wanted === null) return undefined
    let isWanted = true
    void orders.engine
      .ask(question, JSON.parse(wanted) as OrderAsked<Question>)
      .then((found) => isWanted && setAnswer(found))
    return () => {
      isWanted = false
    }
  }, [orders, question, wanted])
  return answer
}
