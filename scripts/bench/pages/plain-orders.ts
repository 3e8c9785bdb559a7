import { Dexie } from 'dexie'
import { readOrders } from '#renderer/data/orders.ts'
import { openDatabase } from './open-database.ts'

// Run in a page of the app: the orders it holds into a store of their own, as an app with Dexie alone
// would keep them.

const scratch = 'tanto-bench-orders'
const addedAtOnce = 1_000

/** How long it takes to add all orders there are, a thousand at once, in milliseconds. */
export async function addedAfterMs(): Promise<{ addedMs: number; rows: number }> {
  const db = await openDatabase()
  const orders = [...(await readOrders(db)).values()]
  db.close()
  const plain = new Dexie(scratch)
  plain.version(1).stores({ orders: 'key' })
  await plain.open()
  const startedAt = performance.now()
  for (let from = 0; from < orders.length; from += addedAtOnce) {
    await plain.table('orders').bulkAdd(orders.slice(from, from + addedAtOnce))
  }
  const addedMs = performance.now() - startedAt
  await plain.delete()
  return { addedMs, rows: orders.length }
}
