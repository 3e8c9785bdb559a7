import { Dexie, type ObservabilitySet } from 'dexie'
import { createOrderList } from '#shared/order/order-list.ts'
import { orderBook, orderSources } from '#shared/order/order-book.ts'
import { partsOfPageId } from '#shared/order/order-page.ts'
import type { TantoDatabase } from '../database.ts'
import type { KeptOrders } from './order-questions.ts'

/** All orders of a store as they are now, whichever window changes them. */
export type FollowedOrders = {
  /** Read by then, with all that changed before it was asked. */
  readonly now: () => Promise<KeptOrders>
  readonly end: () => void
}

/** A change is looked at once things are quiet: an import writes page after page. */
const quietMs = 100

/**
 * Reads all orders when they are first asked for, and anew when others count: an import was finished,
 * or undone, or its pages came back. Pages that are being written count for nothing and are not read.
 */
export function followOrders(
  db: TantoDatabase,
  onChange: () => void,
  onFailure: (error: unknown) => void,
): FollowedOrders {
  let kept: Promise<{ readonly state: string; readonly orders: KeptOrders }> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isEnded = false

  const look = async () => {
    timer = undefined
    const before = await kept
    if (!before || isEnded || (await stateOf(db)) === before.state) return
    kept = readKept(db)
    await kept
    if (!isEnded) onChange()
  }
  const onMutation = (parts: ObservabilitySet) => {
    const isAboutOrders = ['imports', 'orderPages'].some(
      (name) => parts[`idb://${db.name}/${name}/`] !== undefined,
    )
    if (!isAboutOrders) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      look().catch((error: unknown) => {
        if (!isEnded) onFailure(error)
      })
    }, quietMs)
  }
  Dexie.on('storagemutated', onMutation)

  return {
    now: async () => {
      kept ??= readKept(db)
      return (await kept).orders
    },
    end: () => {
      isEnded = true
      clearTimeout(timer)
      Dexie.on.storagemutated.unsubscribe(onMutation)
      kept = null
    },
  }
}

/** Reads all orders at once, as they are at one moment. */
export async function readKept(db: TantoDatabase) {
  return db.transaction('r', db.imports, db.orderPages, async () => {
    const [state, imports, pages] = await Promise.all([
      stateOf(db),
      db.imports.orderBy('seq').toArray(),
      db.orderPages.toArray(),
    ])
    const book = orderBook(imports, pages)
    const list = createOrderList([...book.values()])
    return { state, orders: { book, sources: orderSources(imports, pages), imports, list } }
  })
}

/** The same as long as the same pages count. */
async function stateOf(db: TantoDatabase): Promise<string> {
  const [imports, pages] = await Promise.all([
    db.imports.orderBy('seq').toArray(),
    db.orderPages.toCollection().primaryKeys(),
  ])
  const counting = new Set(
    imports.filter(({ undoneAtMs }) => undoneAtMs === null).map(({ id }) => id),
  )
  const ids = pages.filter((page) => counting.has(partsOfPageId(page).importId))
  return JSON.stringify([imports, ids])
}
