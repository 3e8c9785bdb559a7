import { useLiveQuery } from 'dexie-react-hooks'
import { useContext, useEffect } from 'react'
import { useEnvironment } from '#renderer/desktop/desktop.tsx'
import { type Findings, noFindings } from '#shared/order-watch/findings.ts'
import { dropOrders, letOrdersRest, OrdersStarter, warmOrders } from '../orders/warm-orders.ts'
import { useStore } from '../store.tsx'
import { useToday } from '../use-today.ts'
import { useWorkingCalendar } from '../use-working-calendar.ts'
import { watchState } from './kept-findings.ts'

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

  useEffect(() => {
    if (!state || stamp === undefined || !isWanted || !(isNew || isDecided)) return undefined
    const { watch, decided, hasOrders, orders } = state
    const cases = state.cases.map(({ id, customer, orders: told, stage, binnedAtMs }) => {
      return { id, customer, stage, binnedAtMs, ...(told && { orders: told }) }
    })
    const asked = {
      today,
      timeZone,
      watch,
      cases,
      settings: { country, workingDays, opensAt, closesAt },
    }
    const keep = (findings: Findings) =>
      db.meta.put({ key: 'orderWatch', stamp, decided, findings })
    let rest: (() => void) | undefined
    let timer = setTimeout(look, isNew ? soonMs : laterMs)

    function look() {
      if (!hasOrders) return void keep({ day: today, ...noFindings })
      rest?.()
      const engine = warmOrders(store, start)
      const unsubscribe = engine.subscribe((told) => told === 'failed' && dropOrders())
      let isOver = false
      rest = () => {
        isOver = true
        unsubscribe()
        letOrdersRest()
      }
      void engine.ask('watch', asked).then((answer) => {
        if (isOver) return undefined
        if (answer.orders === orders) return keep(answer.findings)
        // It has not heard of the change yet.
        timer = setTimeout(look, soonMs)
      })
    }
    return () => {
      clearTimeout(timer)
      rest?.()
    }
    // What it is looked over by is in the two stamps.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [db, start, stamp, state?.decided, isWanted, isNew, isDecided])
}
