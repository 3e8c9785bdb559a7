import type { Case } from '../case/case.ts'
import { severityOf } from '../case/severity.ts'
import { isAtWork } from '../order-watch/findings.ts'
import type { OrderNews } from '../order-watch/order-news.ts'
import { saysWorse } from '../order-watch/told-order.ts'
import type { Due } from './due.ts'

/** A later day than the one they were told is theirs to know at once; told, it is due no more. */
export function duesOfOrders(of: Case, news: readonly OrderNews[]): Due[] {
  const worse = openNews(of, news).filter(({ kind }) => kind === 'worse')
  if (!isAtWork(of) || worse.length === 0) return []
  const dueAtMs = Math.min(...worse.map(({ atMs }) => atMs))
  return [
    { caseId: of.id, key: 'order-news', kind: 'order-news', dueAtMs, severity: severityOf(of) },
  ]
}

/** What is new of the orders of a case, as far as it was not told since. */
export function openNews(of: Pick<Case, 'orders'>, news: readonly OrderNews[]): OrderNews[] {
  const told = new Map((of.orders ?? []).map((order) => [order.key, order]))
  return news.filter(({ kind, before, now }) => {
    const known = told.get(before.key)
    if (!known) return false
    if (kind === 'worse') return now !== null && saysWorse(known, now)
    return JSON.stringify(known) !== JSON.stringify(now)
  })
}
