import { useLiveQuery } from 'dexie-react-hooks'
import { useContext, useEffect, useEffectEvent } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type Findings, noFindings } from '#shared/order-watch/findings.ts'
import type { OrdersEngine } from '../orders/orders-engine.ts'
import { dropOrders, letOrdersRest, OrdersStarter, warmOrders } from '../orders/warm-orders.ts'
import { useStore } from '../store.tsx'
import { useToday } from '../use-today.ts'
import { useWorkingCalendar } from '../use-working-calendar.ts'
import { watchState } from './kept-findings.ts'
import type { WatchAsked } from './watch-question.ts'

/** An import says that it is finished a moment after its last page. */
const soonMs = 200
/** What was decided counts in Today as it is; what moves up for it can wait. */
const laterMs = 20_000

/**
 * Keeps what the watch finds as new as the orders are: looked over after each import and each undo,
 * when the day changes, and at a start if any of that happened meanwhile. Without orders nothing is
 * started.
 */
export function useOrderWatch(): void {
  const store = useStore()
  const start = useContext(OrdersStarter)
  const { settings } = useEnvironment()
  const calendar = useWorkingCalendar()
  const today = useToday()
  const { db } = store
  const { timeZone } = calendar
  const state = useLiveQuery(() => watchState(db), [db])
  const { country, workingDays, opensAt, closesAt } = settings
  const by = JSON.stringify([today, timeZone, country, workingDays])
  const stamp = state && `${by} ${state.orders}`
  const isNew = state !== undefined && state.row?.stamp !== stamp
  const isDecided = state !== undefined && state.row?.decided !== state.decided
  const isWanted = state !== undefined && (state.hasOrders || state.row !== undefined)

  const isDue = state !== undefined && isWanted && (isNew || isDecided)
  const decided = state?.decided

  const look = useEffectEvent(() => {
    if (!state || stamp === undefined) return undefined
    const cases = state.cases.map(({ id, customer, orders, stage, binnedAtMs }) => {
      return { id, customer, stage, binnedAtMs, ...(orders && { orders }) }
    })
    const hours = { country, workingDays, opensAt, closesAt }
    const asked = { today, timeZone, settings: hours, watch: state.watch, cases }
    const keep = (findings: Findings) =>
      void db.meta.put({ key: 'orderWatch', stamp, decided: state.decided, findings })
    if (state.hasOrders) {
      const of = { asked, orders: state.orders, afterMs: isNew ? soonMs : laterMs }
      return lookOver(() => warmOrders(store, start), of, keep)
    }
    keep({ day: today, ...noFindings })
    return undefined
  })
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- all it is looked over by
  useEffect(() => (isDue ? look() : undefined), [db, start, stamp, decided, isDue, isNew])
}

type Look = {
  readonly asked: WatchAsked
  /** The state of the orders that it is about. */
  readonly orders: string
  readonly afterMs: number
}

/** Looks over the orders after a while, until those that are meant were seen. Returns its end. */
function lookOver(
  warm: () => OrdersEngine,
  { asked, orders, afterMs }: Look,
  keep: (findings: Findings) => void,
): () => void {
  let rest = () => {}
  let timer = setTimeout(look, afterMs)
  function look() {
    rest()
    const engine = warm()
    const unsubscribe = engine.subscribe((told) => told === 'failed' && dropOrders())
    let isOver = false
    rest = () => {
      if (isOver) return
      isOver = true
      unsubscribe()
      letOrdersRest()
    }
    void engine.ask('watch', asked).then((answer) => {
      if (isOver) return
      if (answer.orders === orders) keep(answer.findings)
      // It has not heard of the change yet.
      else timer = setTimeout(look, soonMs)
    })
  }
  return () => {
    clearTimeout(timer)
    rest()
  }
}
