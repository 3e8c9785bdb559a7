import { createContext } from 'react'
import { minuteMs } from '#shared/base/time.ts'
import type { Store } from '../store.tsx'
import { type OrdersEngine, startOrdersThread } from './orders-engine.ts'

/** How the thread is started: tests do without one. */
export const OrdersStarter = createContext<(store: Store) => OrdersEngine>(({ storeKey }) =>
  startOrdersThread(storeKey),
)

/** What it holds is memory that others can use, once nobody has asked for orders for a while. */
const keptWarmMs = 5 * minuteMs

let warm: { readonly db: Store['db']; readonly engine: OrdersEngine } | null = null
let users = 0
let timer: ReturnType<typeof setTimeout> | undefined

/** The orders of this store: those that are warm, or read anew. Each use is ended with a rest. */
export function warmOrders(store: Store, start: (store: Store) => OrdersEngine): OrdersEngine {
  clearTimeout(timer)
  users += 1
  if (warm?.db !== store.db) {
    dropOrders()
    warm = { db: store.db, engine: start(store) }
  }
  return warm.engine
}

/** One that asked asks no more, for now. */
export function letOrdersRest(): void {
  users -= 1
  clearTimeout(timer)
  if (users === 0) timer = setTimeout(dropOrders, keptWarmMs)
}

/** Behind the lock nothing stays in memory that no page shows. */
export function dropUnusedOrders(): void {
  if (users === 0) dropOrders()
}

/** Nothing of it stays in memory: it failed, or the data changed hands. */
export function dropOrders(): void {
  clearTimeout(timer)
  warm?.engine.end()
  warm = null
}
