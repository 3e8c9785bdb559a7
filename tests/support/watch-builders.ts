import fc from 'fast-check'
import rulesJson from '#resources/order-watch/rules.json'
import { workingDayCount } from '#shared/calendar/working-day-count.ts'
import type { LocalDate } from '#shared/base/local-date.ts'
import { type Order, orderKey } from '#shared/order/order.ts'
import type { WatchDay } from '#shared/order-watch/watch-orders.ts'
import { watchRulesSchema } from '#shared/order-watch/watch-rules.ts'
import type { WatchWords } from '#shared/order-watch/watch-brief.ts'
import { aWorkingCalendar } from './working-calendars.ts'

export const watchRules = watchRulesSchema.parse(rulesJson)

/** A Wednesday without a holiday near it. */
export const today: LocalDate = '2026-06-10'
const calendar = aWorkingCalendar({ country: 'none', timeZone: 'UTC' })

const watchDays = new Map<LocalDate, WatchDay>()

export function watchDay(on: LocalDate = today): WatchDay {
  const known = watchDays.get(on) ?? { today: on, workingDays: workingDayCount(calendar, on) }
  watchDays.set(on, known)
  return known
}

/** An order that is well: promised for the week after, and expected then. */
export function anOrder(partial: Partial<Order> = {}): Order {
  const fields = {
    number: 'PO-1042',
    customer: 'Northgate Tools',
    product: 'Flange DN50',
    orderedOn: '2026-05-20',
    promisedOn: '2026-06-17',
    expectedOn: '2026-06-17',
    quantity: 100,
    ...partial,
  }
  return { key: orderKey(fields), ...fields }
}

/** The same without some of what it says. */
export function without(order: Order, ...names: readonly (keyof Order)[]): Order {
  const left = Object.entries(order).filter(([name]) => !names.includes(name as keyof Order))
  return Object.fromEntries(left) as Order
}

/** Days around the day of the tests. */
export const anyDay = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days))

export function addDays(day: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** Orders as files have them, each with a number of its own. */
export const anyOrders = fc
  .array(
    fc.record({
      customer: maybe(
        fc.constantFrom('Northgate Tools', 'Alder School', 'ALDER  school', '山田製作所'),
      ),
      customerNumber: maybe(fc.constantFrom('', '10023', '10024')),
      promisedOn: maybe(anyDay),
      expectedOn: maybe(anyDay),
      shippedOn: maybe(anyDay),
      deliveredOn: maybe(anyDay),
      orderedOn: maybe(anyDay),
      quantity: maybe(fc.integer({ min: 0, max: 500 })),
      backOrdered: maybe(fc.integer({ min: 0, max: 500 })),
      amount: maybe(
        fc.record({
          minor: fc.integer({ min: 0, max: 9_000_000 }),
          currency: fc.constantFrom('EUR', 'JPY'),
        }),
      ),
    }),
    { maxLength: 30 },
  )
  .map((rows) =>
    rows.map((row, at): Order => {
      const known = Object.entries(row).filter(([, value]) => value !== undefined)
      return { key: `PO-${at}\u001f`, number: `PO-${at}`, ...Object.fromEntries(known) }
    }),
  )

/** Plain English words, so that a test reads what is told. */
export const watchWords: WatchWords = {
  language: 'en',
  today,
  day: (day) => day,
  workingDays: (count) => `${count} working days`,
  quantity: String,
  what: ({ number, product }) => (product ? `order ${number}, ${product}` : `order ${number}`),
  moreOrders: (count) => `${count} more orders`,
  source: ({ number }, source) => (source ? `order ${number} (${source.fileName})` : number),
}
