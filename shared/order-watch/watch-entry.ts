import type { LocalDate } from '../base/local-date.ts'
import type { CaseId } from '../base/ids.ts'
import type { Snooze } from '../case/case.ts'
import { totals } from '../money/total.ts'
import { putOffUntilMs } from '../today/today.ts'
import type { CallFirst } from './calls-first.ts'
import { type Findings, takenOrders, troubled, type WatchedCase } from './findings.ts'
import { mayBeAsked, type Touch } from './touchpoints.ts'
import type { OrderWatch } from './watch-events.ts'
import type { WatchRules } from './watch-rules.ts'

/** What the watch puts into Today, beside what cases have there. */
export type WatchEntry = {
  /** Unique among them and the same at every look; what is put off is put off by it. */
  readonly id: string
  readonly snooze: Snooze | null
} & (
  | { readonly kind: 'call-first'; readonly call: CallFirst }
  | { readonly kind: 'touch'; readonly touch: Touch }
)
export type EntryOf<Kind extends WatchEntry['kind']> = Extract<WatchEntry, { kind: Kind }>

type At = { readonly nowMs: number; readonly today: LocalDate }

/** What is left of the findings after all that was decided since. The gravest call first. */
export function watchEntries(
  findings: Omit<Findings, 'day'>,
  watch: OrderWatch,
  cases: ReadonlyMap<CaseId, WatchedCase>,
  rules: WatchRules,
  at: At,
): WatchEntry[] {
  const calls = callEntries(findings, watch, cases, at)
  const inTrouble = troubled(
    [...cases.values()],
    calls.flatMap(({ call }) => call.orders),
  )
  const touches = findings.touches.filter(
    (touch) =>
      !inTrouble(touch) &&
      mayBeAsked(watch.touched[touch.customerId], touch.point, rules.touch, at.today),
  )
  return [
    ...calls,
    ...touches.map((touch): WatchEntry => {
      const id = `touch ${touch.customerId}`
      return { kind: 'touch', id, touch, snooze: snoozeOf(watch, id, at) }
    }),
  ]
}

/** Whom to call before they call. */
export function callEntries(
  { calls }: Pick<Findings, 'calls'>,
  watch: OrderWatch,
  cases: ReadonlyMap<CaseId, WatchedCase>,
  at: At,
): EntryOf<'call-first'>[] {
  const isTaken = takenOrders(watch, cases, at.today)
  return calls.flatMap((found): EntryOf<'call-first'>[] => {
    const call = withoutTaken(found, isTaken)
    if (!call) return []
    const id = `call ${call.customerId}`
    return [{ kind: 'call-first', id, call, snooze: snoozeOf(watch, id, at) }]
  })
}

function snoozeOf({ putOff }: OrderWatch, id: string, { nowMs }: At): Snooze | null {
  const snooze = putOff[id]
  return snooze && putOffUntilMs(snooze, nowMs) > nowMs ? snooze : null
}

function withoutTaken(
  call: CallFirst,
  isTaken: (order: CallFirst['orders'][number]['order']) => boolean,
): CallFirst | null {
  const orders = call.orders.filter(({ order }) => !isTaken(order))
  if (orders.length === 0) return null
  if (orders.length === call.orders.length) return call
  return {
    ...call,
    orders,
    orderCount: call.orderCount - (call.orders.length - orders.length),
    money: totals(orders.flatMap(({ order: { amount } }) => (amount ? [amount] : []))),
  }
}
