import { Dexie } from 'dexie'
import { readOrders } from '#renderer/data/orders.ts'
import { readKept } from '#renderer/data/orders/follow-orders.ts'
import { orderQuestions } from '#renderer/data/orders/order-questions.ts'
import { nothingDecided } from '#shared/order-watch/watch-events.ts'
import { settingsSchema } from '#shared/settings/settings.ts'
import { openDatabase } from './open-database.ts'

// Run in a page of the app, on the orders it holds.

const scratch = 'tanto-bench-orders'
const addedAtOnce = 1_000

/**
 * How long it takes to add all orders there are to a store of their own, a thousand at once, as an
 * app with Dexie alone would keep them. In milliseconds.
 */
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

/** How long the watch takes to look over all orders, as its thread does; and to read them before. */
export async function watchedAfterMs(
  times: number,
): Promise<{ readMs: number; watchedMs: number[]; calls: number }> {
  const db = await openDatabase()
  const readAt = performance.now()
  const kept = await readKept(db)
  const readMs = performance.now() - readAt
  db.close()
  const asked = {
    today: '2026-05-04',
    timeZone: 'Europe/Berlin',
    settings: settingsSchema.parse({}),
    watch: nothingDecided,
    cases: [],
  }
  let calls = 0
  const watchedMs = Array.from({ length: times }, () => {
    const startedAt = performance.now()
    const { findings } = orderQuestions.watch(kept.orders, asked)
    calls = findings.calls.length + findings.moreCalls
    return performance.now() - startedAt
  })
  return { readMs, watchedMs, calls }
}
