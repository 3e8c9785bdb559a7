import { caseIdSchema } from '../base/ids.ts'
import { localDateSchema } from '../base/local-date.ts'
import { z } from '../base/schema.ts'
import { dayMs, timestampMsSchema } from '../base/time.ts'
import { maxActText } from '../case/acts.ts'
import { mostOrders, type Snooze } from '../case/case.ts'
import { type ToldOrder, toldOrderSchema } from './told-order.ts'
import type { TouchesMade } from './touchpoints.ts'

/** Names of customers must not lie readable on the disk: all of it is in one row. */
export const orderWatchId = 'watch'

/** What the rep decided about what the watch found. What it finds is never stored as an event. */
export type OrderWatch = {
  readonly id: typeof orderWatchId
  /** Orders that need no entry as long as they get no worse, by their key. */
  readonly told: Readonly<Record<string, Told>>
  /** Put off, by the entry's id (`entry-id.ts`). */
  readonly putOff: Readonly<Record<string, Snooze>>
  /** After the delivery, by customer. */
  readonly touched: TouchesMade
  /** What they said, the newest last. */
  readonly said: readonly Said[]
}

export type Told = ToldOrder & {
  readonly atMs: number
  /** The case it was told in; null: it was not needed. */
  readonly caseId: string | null
  readonly reason: string
}

export type Said = {
  readonly customerId: string
  readonly customer: string
  readonly point: string
  readonly words: string
  readonly atMs: number
}

/** After so long nothing of an order is open any more. */
const toldKeptMs = 400 * dayMs
const mostSaid = 2_000

const text = z.string().max(maxActText)
const base = { atMs: timestampMsSchema }
const customerId = z.string().min(1).max(420)
const entryId = z.string().min(1).max(440)
const orders = z.array(toldOrderSchema).min(1).max(mostOrders)

export const orderWatchEventSchemas = [
  z.strictObject({ kind: z.literal('watch-case-begun'), ...base, orders, caseId: caseIdSchema }),
  z.strictObject({ kind: z.literal('watch-not-needed'), ...base, orders, reason: text }),
  z.strictObject({ kind: z.literal('watch-taken-back'), ...base, orders }),
  z.strictObject({
    kind: z.literal('watch-put-off'),
    ...base,
    entryId,
    untilMs: timestampMsSchema,
    reason: text,
  }),
  z.strictObject({ kind: z.literal('watch-woken'), ...base, entryId }),
  z.strictObject({
    kind: z.literal('touch-made'),
    ...base,
    customerId,
    customer: z.string().max(200),
    point: z.string().max(40),
    on: localDateSchema,
    words: text,
  }),
  z.strictObject({
    kind: z.literal('touch-taken-back'),
    ...base,
    customerId,
    point: z.string().max(40),
  }),
  z.strictObject({ kind: z.literal('touch-never'), ...base, customerId, never: z.boolean() }),
] as const
export type OrderWatchEvent = z.infer<(typeof orderWatchEventSchemas)[number]>

export const nothingDecided: OrderWatch = {
  id: orderWatchId,
  told: {},
  putOff: {},
  touched: {},
  said: [],
}

export function reduceOrderWatch(
  before: OrderWatch | undefined,
  event: OrderWatchEvent,
): OrderWatch {
  const current = before ?? nothingDecided
  switch (event.kind) {
    case 'watch-case-begun':
      return tell(current, event, event.caseId, '')
    case 'watch-not-needed':
      return tell(current, event, null, event.reason)
    case 'watch-taken-back':
      return {
        ...current,
        told: without(
          current.told,
          event.orders.map(({ key }) => key),
        ),
      }
    case 'watch-put-off': {
      const { entryId: id, untilMs, reason, atMs } = event
      const running = Object.entries(current.putOff).filter(([, snooze]) => snooze.untilMs > atMs)
      return {
        ...current,
        putOff: { ...Object.fromEntries(running), [id]: { untilMs, reason, atMs } },
      }
    }
    case 'watch-woken':
      return { ...current, putOff: without(current.putOff, [event.entryId]) }
    case 'touch-made': {
      const { customerId: id, customer, point, on, words, atMs } = event
      const known = current.touched[id] ?? untouched
      return {
        ...current,
        touched: {
          ...current.touched,
          [id]: { ...known, points: { ...known.points, [point]: on } },
        },
        said: [...current.said, { customerId: id, customer, point, words, atMs }].slice(-mostSaid),
      }
    }
    case 'touch-taken-back': {
      const { customerId: id, point } = event
      const known = current.touched[id] ?? untouched
      const last = current.said.findLastIndex((one) => one.customerId === id && one.point === point)
      return {
        ...current,
        touched: {
          ...current.touched,
          [id]: { ...known, points: without(known.points, [point]) },
        },
        said: current.said.filter((_, index) => index !== last),
      }
    }
    case 'touch-never': {
      const { customerId: id, never } = event
      const known = current.touched[id] ?? untouched
      return { ...current, touched: { ...current.touched, [id]: { ...known, never } } }
    }
  }
}

const untouched = { points: {}, never: false }

function tell(
  current: OrderWatch,
  { orders: told, atMs }: { readonly orders: readonly ToldOrder[]; readonly atMs: number },
  caseId: string | null,
  reason: string,
): OrderWatch {
  const kept = Object.entries(current.told).filter(([, one]) => one.atMs > atMs - toldKeptMs)
  const now = told.map((order) => [order.key, { ...order, atMs, caseId, reason }] as const)
  return { ...current, told: Object.fromEntries([...kept, ...now]) }
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]) {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !keys.includes(name)))
}
