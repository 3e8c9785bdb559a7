import type { CaseId } from '#shared/base/ids.ts'
import type { LocalDate } from '#shared/base/local-date.ts'
import { workingDayCount } from '#shared/calendar/working-day-count.ts'
import { type Findings, lookOver, type WatchedCase } from '#shared/order-watch/findings.ts'
import type { OrderWatch } from '#shared/order-watch/watch-events.ts'
import type { Settings } from '#shared/settings/settings.ts'
import { workingCalendarOf } from '#shared/settings/working-calendar-of.ts'
import { holidays } from '../holidays.ts'
import type { KeptOrders } from '../orders/order-questions.ts'
import { ordersState } from './orders-state.ts'
import { watchRules } from './watch-rules.ts'

/** What the watch has to know beside the orders. */
export type WatchAsked = {
  readonly today: LocalDate
  readonly timeZone: string
  readonly settings: Pick<Settings, 'country' | 'workingDays' | 'opensAt' | 'closesAt'>
  readonly watch: OrderWatch
  readonly cases: readonly WatchedCase[]
}

/** What was found, and in the orders of which imports. */
export type WatchAnswer = { readonly findings: Findings; readonly orders: string }

/** Looks over all orders, in the thread that keeps them. */
export function watchFindings(
  { book, sources, imports }: KeptOrders,
  { today, timeZone, settings, watch, cases }: WatchAsked,
): WatchAnswer {
  const calendar = workingCalendarOf(settings, holidays, timeZone)
  const files = new Map(imports.map((one) => [one.id, one]))
  const findings = lookOver({
    book,
    sourceOf: ({ key }) => {
      const id = sources.get(key)
      const file = id === undefined ? undefined : files.get(id)
      return file ? { fileName: file.fileName, atMs: file.atMs } : null
    },
    watch,
    cases: new Map<CaseId, WatchedCase>(cases.map((found) => [found.id, found])),
    rules: watchRules,
    day: { today, workingDays: workingDayCount(calendar, today) },
  })
  return { findings, orders: ordersState(imports) }
}
