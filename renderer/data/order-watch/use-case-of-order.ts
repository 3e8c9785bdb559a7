import { useLiveQuery } from 'dexie-react-hooks'
import type { Case } from '#shared/case/case.ts'
import { useStore } from '../store.tsx'

/** The case that lives and is about an order; null: there is none, undefined while it loads. */
export function useCaseOfOrder(key: string): Case | null | undefined {
  const { db } = useStore()
  return useLiveQuery(async () => {
    const living = db.cases.orderBy('watchedSinceMs')
    const found = living.filter(({ orders = [] }) => orders.some((one) => one.key === key))
    return (await found.first()) ?? null
  }, [db, key])
}
