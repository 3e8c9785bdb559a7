import { useLiveQuery } from 'dexie-react-hooks'
import type { Case } from '#shared/case/case.ts'
import type { OrderNews } from '#shared/order-watch/order-news.ts'
import { openNews } from '#shared/today/dues-of-orders.ts'
import { useStore } from '../store.tsx'
import { keptWatch } from './kept-findings.ts'

const none: readonly OrderNews[] = []

/** What later files say of the orders of a case, as far as nobody was told since. */
export function useOrderNews(of: Pick<Case, 'id' | 'orders'>): readonly OrderNews[] {
  const { db } = useStore()
  const hasOrders = (of.orders ?? []).length > 0
  const kept = useLiveQuery(
    async () =>
      hasOrders ? db.transaction('r', db.meta, db.orderWatch, () => keptWatch(db)) : null,
    [db, hasOrders],
  )
  const { news } = kept?.findings.news.find(({ caseId }) => caseId === of.id) ?? { news: none }
  return openNews(of, news)
}
