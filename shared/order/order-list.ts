import type { LocalDate } from '../base/local-date.ts'
import { customerKey } from '../case/customer-key.ts'
import { fold } from '../search/fold.ts'
import type { Order } from './order.ts'
import { isInState, type OrderState } from './order-state.ts'

/** What a list of orders can be sorted by. */
export const orderColumns = [
  'number',
  'customer',
  'product',
  'orderedOn',
  'promisedOn',
  'expectedOn',
  'shippedOn',
  'deliveredOn',
  'quantity',
  'backOrdered',
] as const
export type OrderColumn = (typeof orderColumns)[number]

/** Which orders, in which order, and which part of them. */
export type OrderListAsked = {
  /** Words that all stand somewhere in number, customer, product or reference. Empty: any. */
  readonly text: string
  readonly state: OrderState | null
  readonly today: LocalDate
  readonly sort: { readonly by: OrderColumn; readonly isDescending: boolean }
  /** The first that is wanted, from 0, and the first that is not. */
  readonly from: number
  readonly to: number
}
export type OrderRows = { readonly rows: readonly Order[]; readonly total: number }

/** A customer as orders name them: by number, or by any name they have or had. */
export type OrdersCustomer = { readonly number: string; readonly names: readonly string[] }

export type OrderList = {
  readonly rows: (asked: OrderListAsked) => OrderRows
  /** The newest promised first. */
  readonly ofCustomer: (customer: OrdersCustomer) => readonly Order[]
}

/**
 * Looks through many orders again and again. What that takes is reckoned when it is first needed and
 * kept, so that scrolling asks for no more than a part of a list.
 */
export function createOrderList(orders: readonly Order[]): OrderList {
  const sorted = new Map<OrderColumn, readonly Order[]>()
  let texts: ReadonlyMap<Order, string> | null = null
  let customers: ReadonlyMap<string, readonly Order[]> | null = null
  let newest: { readonly of: string; readonly found: readonly Order[] } | null = null

  const sortedBy = (column: OrderColumn) => {
    const known = sorted.get(column) ?? orders.toSorted(comparing(column))
    sorted.set(column, known)
    return known
  }
  const find = ({ text, state, today, sort }: OrderListAsked): readonly Order[] => {
    const words = fold(text).split(' ').filter(Boolean)
    if (words.length > 0) texts ??= new Map(orders.map((order) => [order, searchedText(order)]))
    const has = (order: Order) => {
      const searched = texts?.get(order) ?? ''
      return words.every((word) => searched.includes(word))
    }
    const found = sortedBy(sort.by).filter(
      (order) => (state === null || isInState(order, state, today)) && has(order),
    )
    return sort.isDescending ? turned(found, sort.by) : found
  }

  return {
    rows: (asked) => {
      const { from, to, ...question } = asked
      const of = JSON.stringify(question)
      if (newest?.of !== of) newest = { of, found: find(asked) }
      return { rows: newest.found.slice(from, to), total: newest.found.length }
    },
    ofCustomer: ({ number, names }) => {
      customers ??= byCustomer(orders)
      const keys = [numberKey(number), ...names.map(nameKey)]
      const found = new Set(keys.flatMap((key) => customers?.get(key) ?? []))
      return [...found].toSorted(comparing('promisedOn')).toReversed()
    },
  }
}

const texts = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** What is not known comes last. */
function comparing(column: OrderColumn): (a: Order, b: Order) => number {
  return (a, b) => {
    const [one, other] = [a[column], b[column]]
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined)
    }
    if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other)
    if (column.endsWith('On')) return one < other ? -1 : Number(one > other)
    return texts.compare(one, other)
  }
}

/** The other way round, with what is not known still last. */
function turned(found: readonly Order[], column: OrderColumn): readonly Order[] {
  const end = found.findIndex((order) => order[column] === undefined)
  if (end === -1) return found.toReversed()
  return [...found.slice(0, end).toReversed(), ...found.slice(end)]
}

function searchedText(order: Order): string {
  const { number, line, customer, customerNumber, product, productNumber, reference } = order
  const said = [number, line, customer, customerNumber, product, productNumber, reference]
  return fold(said.filter((text) => text !== undefined).join('\n'))
}

const numberKey = (number: string) => `number ${number}`
const nameKey = (name: string) => `name ${customerKey(name)}`

/** Those without number or name are under no key that is asked for. */
function byCustomer(orders: readonly Order[]): ReadonlyMap<string, readonly Order[]> {
  const found = new Map<string, Order[]>()
  const put = (key: string, order: Order) => {
    const known = found.get(key)
    if (known) known.push(order)
    else found.set(key, [order])
  }
  const keys = new Map<string, string>()
  for (const order of orders) {
    const { customer, customerNumber } = order
    if (customerNumber !== undefined) put(numberKey(customerNumber), order)
    if (customer === undefined) continue
    const key = keys.get(customer) ?? nameKey(customer)
    keys.set(customer, key)
    put(key, order)
  }
  return found
}
