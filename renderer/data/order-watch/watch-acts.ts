import type { CaseId } from '#shared/base/ids.ts'
import type { LocalDate } from '#shared/base/local-date.ts'
import type { CallFirst } from '#shared/order-watch/calls-first.ts'
import { briefedCase, type WatchWords } from '#shared/order-watch/watch-brief.ts'
import { toldOrder } from '#shared/order-watch/told-order.ts'
import type { Touch } from '#shared/order-watch/touchpoints.ts'
import type { WatchRules } from '#shared/order-watch/watch-rules.ts'
import type { Case } from '#shared/case/case.ts'
import type { Order } from '#shared/order/order.ts'
import { unknownCaseDetails } from '../start-call.ts'
import type { Store } from '../store.tsx'

const toldOf = ({ orders }: CallFirst, today: LocalDate) =>
  orders.map(({ order }) => toldOrder(order, today))

/**
 * Opens the case of a call we make before they do, with all that is known of it: who, what, since
 * when we know it, what was promised where, and what to say first.
 */
export function openCallFirst(
  store: Store,
  call: CallFirst,
  rules: WatchRules,
  words: WatchWords,
  known: { readonly contact: string; readonly phone: string },
): CaseId {
  const caseId = store.newId<CaseId>()
  const atMs = store.nowMs()
  const { details, preparation } = briefedCase(call, rules, words)
  const readAtMs = call.orders[0]?.source?.atMs ?? atMs
  store.record(
    {
      kind: 'case-opened',
      caseId,
      atMs,
      details: {
        ...unknownCaseDetails(Math.min(readAtMs, atMs)),
        ...details,
        contact: details.contact || known.contact,
        phone: details.phone || known.phone,
        direction: 'we-call-first',
      },
    },
    { kind: 'preparation-written', caseId, atMs, patch: preparation },
    { kind: 'watch-case-begun', caseId, atMs, orders: toldOf(call, words.today) },
  )
  return caseId
}

/** Nobody has to be called about it, until it gets worse. Returns how to take it back. */
export function notNeeded(
  store: Store,
  call: CallFirst,
  today: LocalDate,
  reason: string,
): () => void {
  const orders = toldOf(call, today)
  store.record({ kind: 'watch-not-needed', atMs: store.nowMs(), orders, reason })
  return () => store.record({ kind: 'watch-taken-back', atMs: store.nowMs(), orders })
}

export function putOffEntry(
  store: Store,
  entryId: string,
  untilMs: number,
  reason: string,
): () => void {
  store.record({ kind: 'watch-put-off', atMs: store.nowMs(), entryId, untilMs, reason })
  return () => wakeEntry(store, entryId)
}

export function wakeEntry(store: Store, entryId: string): void {
  store.record({ kind: 'watch-woken', atMs: store.nowMs(), entryId })
}

/** They were asked; what they said is kept. */
export function touchMade(
  store: Store,
  { customerId, customer, point }: Touch,
  on: LocalDate,
  words: string,
): () => void {
  const base = { customerId, point }
  const atMs = store.nowMs()
  store.record({ kind: 'touch-made', ...base, customer, on, words, atMs })
  return () => store.record({ kind: 'touch-taken-back', ...base, atMs: store.nowMs() })
}

/** This customer does not want to be asked. */
export function neverTouch(store: Store, { customerId }: Touch): () => void {
  const say = (never: boolean) =>
    store.record({ kind: 'touch-never', customerId, never, atMs: store.nowMs() })
  say(true)
  return () => say(false)
}

/** They know of it now: what the case says of its orders is what the file says. */
export function toldNews(
  store: Store,
  { id, orders = [] }: Pick<Case, 'id' | 'orders'>,
  now: readonly Order[],
): () => void {
  const newest = new Map(now.map((order) => [order.key, order]))
  const say = (told: readonly Order[]) =>
    store.record({
      kind: 'case-amended',
      caseId: id,
      atMs: store.nowMs(),
      patch: { orders: [...told] },
    })
  say(orders.map((order) => newest.get(order.key) ?? order))
  return () => say(orders)
}
