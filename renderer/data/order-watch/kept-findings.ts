import type { CaseId } from '#shared/base/ids.ts'
import type { Case } from '#shared/case/case.ts'
import { type Findings, isAtWork, noFindings } from '#shared/order-watch/findings.ts'
import { nothingDecided, type OrderWatch, orderWatchId } from '#shared/order-watch/watch-events.ts'
import type { FindingsRow, TantoDatabase } from '../database.ts'
import { ordersState } from './orders-state.ts'

/** What the watch found last, and what was decided since. */
export type KeptWatch = { readonly findings: Findings; readonly watch: OrderWatch }

/** Read within the transaction of who asks: `meta` and `orderWatch`. */
export async function keptWatch(db: TantoDatabase): Promise<KeptWatch> {
  const [row, watch] = await Promise.all([
    db.meta.get('orderWatch') as Promise<FindingsRow | undefined>,
    db.orderWatch.get(orderWatchId),
  ])
  return {
    findings: row?.findings ?? { day: '1970-01-01', ...noFindings },
    watch: watch ?? nothingDecided,
  }
}

/** The cases in which orders were told that are found still: they say whether it counts. */
export function toldIn({ findings, watch }: KeptWatch): CaseId[] {
  const ids = findings.calls.flatMap(({ orders }) =>
    orders.flatMap(({ order }) => watch.told[order.key]?.caseId ?? []),
  )
  return [...new Set(ids)] as CaseId[]
}

/** All that the findings follow from: they are as they were as long as it is. */
export type WatchState = {
  /** What changes them at once: other orders, another day. */
  readonly orders: string
  /** What the rep does, which counts in Today before they are looked over again. */
  readonly decided: string
  readonly hasOrders: boolean
  readonly row: FindingsRow | undefined
  readonly watch: OrderWatch
  readonly cases: readonly Case[]
}

export async function watchState(db: TantoDatabase): Promise<WatchState> {
  const tables = [db.meta, db.orderWatch, db.imports, db.cases]
  return db.transaction('r', tables, async () => {
    const [row, watch, imports, living] = await Promise.all([
      db.meta.get('orderWatch') as Promise<FindingsRow | undefined>,
      db.orderWatch.get(orderWatchId),
      db.imports.toArray(),
      db.cases.orderBy('watchedSinceMs').toArray(),
    ])
    const decided = watch ?? nothingDecided
    const known = new Set<string>(living.map(({ id }) => id))
    const toldCases = [
      ...new Set(Object.values(decided.told).flatMap(({ caseId }) => caseId ?? [])),
    ].filter((id) => !known.has(id))
    const others = (await db.cases.bulkGet(toldCases)).filter((found) => found !== undefined)
    const about = living.filter((found) => found.orders && isAtWork(found)).map(({ id }) => id)
    const told = Object.entries(decided.told).map(([key, { atMs }]) => [key, atMs])
    return {
      orders: ordersState(imports),
      decided: JSON.stringify([about, told, decided.touched]),
      hasOrders: imports.some(({ what, undoneAtMs }) => what === 'orders' && undoneAtMs === null),
      row,
      watch: decided,
      cases: [...living, ...others],
    }
  })
}
