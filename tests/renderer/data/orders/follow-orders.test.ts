import { expect, onTestFinished, test, vi } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import { followOrders } from '#renderer/data/orders/follow-orders.ts'
import { orderQuestions } from '#renderer/data/orders/order-questions.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { orderKey } from '#shared/order/order.ts'
import { builtAtMs, journaled } from '#tests/support/builders.ts'
import { openTestDatabase } from '#tests/support/open-test-database.ts'
import {
  anOrder,
  importFinished,
  importId,
  ordersImported,
  ordersOf,
} from '#tests/support/order-builders.ts'

function followed() {
  const db = openTestDatabase()
  let seq = 0
  const onChange = vi.fn<() => void>()
  const orders = followOrders(db, onChange, (error) => {
    throw error
  })
  onTestFinished(() => orders.end())
  const happen = async (...events: TantoEvent[]) => {
    await applyStretch(db, {
      events: journaled(events, seq + 1),
      chain: `${(seq += events.length)}`,
    })
  }
  const numbers = async () => [...(await orders.now()).book.values()].map(({ number }) => number)
  return { db, orders, happen, numbers, onChange }
}

test('an import that is finished is there, and it is told', async () => {
  const { happen, numbers, onChange } = followed()
  await happen(...ordersOf('one', [anOrder({ number: '1' })]))
  expect(await numbers()).toEqual(['1'])
  await happen(...ordersOf('two', [anOrder({ number: '2' })]))
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce())
  expect(await numbers()).toEqual(['1', '2'])
})

test('pages of an import under way neither count nor are they read', async () => {
  const { db, happen, numbers, onChange } = followed()
  expect(await numbers()).toEqual([])
  const read = vi.spyOn(db.orderPages, 'toArray')
  await happen(ordersImported('one', [anOrder({ number: '1' })]))
  await happen(ordersImported('one', [anOrder({ number: '2' })], 2))
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(await numbers()).toEqual([])
  expect(read).not.toHaveBeenCalled()
  await happen(importFinished('one'))
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce())
  expect(await numbers()).toEqual(['1', '2'])
})

test('an import that is undone is gone, and what it covered is back with where it is from', async () => {
  const { happen, orders, onChange } = followed()
  const key = orderKey(anOrder())
  const expected = async () =>
    orderQuestions
      .get(await orders.now(), [key, 'no such order'])
      .map(({ order, source }) => [order.expectedOn, source?.fileName])
  await happen(...ordersOf('one', [anOrder({ expectedOn: '2026-03-01' })]))
  await happen(...ordersOf('two', [anOrder({ expectedOn: '2026-03-09' })]))
  expect(await expected()).toEqual([['2026-03-09', 'two.csv']])
  await happen({ kind: 'import-undone', importId: importId('two'), atMs: builtAtMs })
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce())
  expect(await expected()).toEqual([['2026-03-01', 'one.csv']])
})
