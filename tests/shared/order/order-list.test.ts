import { expect, test } from 'vitest'
import { createOrderList, type OrderListAsked } from '#shared/order/order-list.ts'
import { anOrder } from '#tests/support/order-builders.ts'

const orders = [
  anOrder({ number: '10', customer: 'Northgate Tools', promisedOn: '2026-03-10' }),
  anOrder({ number: '9', customer: '見本商事', product: 'ポンプ', promisedOn: '2026-03-01' }),
  anOrder({ number: '11', promisedOn: '2026-03-01', shippedOn: '2026-03-01' }),
  anOrder({ number: '12', promisedOn: '2026-03-01', shippedOn: '2026-03-01', backOrdered: 4 }),
  anOrder({
    number: '13',
    deliveredOn: '2026-02-20',
    customerNumber: 'C-7',
    customer: 'NORTHGATE',
  }),
  anOrder({ number: '14', promisedOn: undefined }),
]
const all: OrderListAsked = {
  text: '',
  state: null,
  today: '2026-03-05',
  sort: { by: 'number', isDescending: false },
  from: 0,
  to: 100,
}
const numbers = (asked: Partial<OrderListAsked>) =>
  createOrderList(orders)
    .rows({ ...all, ...asked })
    .rows.map(({ number }) => number)

test('numbers are sorted as people count, and what is not known comes last either way', () => {
  expect(numbers({})).toEqual(['9', '10', '11', '12', '13', '14'])
  const by = 'promisedOn' as const
  expect(numbers({ sort: { by, isDescending: false } }).slice(-3)).toEqual(['10', '13', '14'])
  expect(numbers({ sort: { by, isDescending: true } })[0]).toBe('13')
  expect(numbers({ sort: { by, isDescending: true } }).at(-1)).toBe('14')
})

test.each([
  ['open', ['9', '10', '12', '14']],
  ['late', ['9', '12']],
  ['back-ordered', ['12']],
  ['delivered', ['13']],
] as const)('a list of what is %s has that and nothing else', (state, expected) => {
  expect(numbers({ state })).toEqual(expected)
})

test('words are found in number, customer and product, in any width, case and kana', () => {
  expect(numbers({ text: 'northgate １０' })).toEqual(['10'])
  expect(numbers({ text: 'ぽんぷ' })).toEqual(['9'])
  expect(numbers({ text: 'c-7' })).toEqual(['13'])
  expect(numbers({ text: 'nobody' })).toEqual([])
})

test('a part of a list says how long the whole is', () => {
  const list = createOrderList(orders)
  const part = list.rows({ ...all, from: 1, to: 3 })
  expect(part.rows.map(({ number }) => number)).toEqual(['10', '11'])
  expect(part.total).toBe(6)
  expect(list.rows({ ...all, state: 'late', from: 0, to: 1 }).total).toBe(2)
})

test('orders of a customer are found by number and by any of their names, each once', () => {
  const list = createOrderList(orders)
  const found = list.ofCustomer({ number: 'C-7', names: ['northgate', 'northgate  tools'] })
  expect(found.map(({ number }) => number).toSorted()).toEqual(['10', '11', '12', '13', '14'])
  expect(list.ofCustomer({ number: '', names: [''] })).toEqual([])
})
