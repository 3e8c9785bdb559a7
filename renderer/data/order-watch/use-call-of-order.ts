import { useLiveQuery } from 'dexie-react-hooks'
import type { CallFirst } from '#shared/order-watch/calls-first.ts'
import { useStore } from '../store.tsx'
import { keptWatch } from './kept-findings.ts'

/** The call that an order belongs to, with all else there is to tell them; null: to none. */
export function useCallOfOrder(key: string): CallFirst | null | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const { findings } = await db.transaction('r', db.meta, db.orderWatch, () => keptWatch(db))
    return findings.calls.find(({ orders }) => orders.some((one) => one.order.key === key)) ?? null
  }, [db, key])
}
