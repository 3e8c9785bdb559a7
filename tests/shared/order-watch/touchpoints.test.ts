import fc from 'fast-check'
import { expect, test } from 'vitest'
import { touchpoints, type TouchesMade } from '#shared/order-watch/touchpoints.ts'
import { nothingDecided, reduceOrderWatch } from '#shared/order-watch/watch-events.ts'
import { anOrder, anyOrders, today, watchDay, watchRules } from '../../support/watch-builders.ts'

const customerId = 'name northgate tools'
const pointsOf = (deliveredOn: string, made: TouchesMade = {}) =>
  touchpoints([anOrder({ deliveredOn })], watchRules, watchDay(), made).map(({ point }) => point)

test.each([
  ['yesterday', '2026-06-09', []],
  ['three working days ago', '2026-06-05', ['in-use']],
  ['two weeks ago: nobody asked, and it is let go', '2026-05-27', []],
  ['three weeks ago', '2026-05-20', ['as-meant']],
  ['nine weeks ago', '2026-04-08', ['better']],
  ['half a year ago', '2025-12-10', []],
])('delivered %s', (_, deliveredOn, points) => {
  expect(pointsOf(deliveredOn)).toEqual(points)
})

test('nobody is asked the same twice, nor two things in a row, nor who wants none', () => {
  const made = (point: string, on: string, never = false): TouchesMade => ({
    [customerId]: { points: { [point]: on }, never },
  })
  expect(pointsOf('2026-06-05', made('in-use', '2026-03-01'))).toEqual([])
  expect(pointsOf('2026-06-05', made('in-use', '2025-11-01'))).toEqual(['in-use'])
  expect(pointsOf('2026-06-05', made('better', '2026-06-05'))).toEqual([])
  expect(pointsOf('2026-06-05', made('better', '2026-05-20'))).toEqual(['in-use'])
  expect(pointsOf('2026-06-05', made('better', '2026-01-01', true))).toEqual([])
})

test('one touchpoint a customer, of what came last, and none of what came in part', () => {
  const orders = [
    anOrder({ number: 'a', deliveredOn: '2026-05-20' }),
    anOrder({ number: 'b', deliveredOn: '2026-06-05' }),
    anOrder({ number: 'c', deliveredOn: '2026-06-05', backOrdered: 4 }),
  ]
  const found = touchpoints(orders, watchRules, watchDay(), {})
  expect(found.map(({ order, point }) => `${order.number} ${point}`)).toEqual(['b in-use'])
  fc.assert(
    fc.property(anyOrders, (some) => {
      const ids = touchpoints(some, watchRules, watchDay(), {}).map((touch) => touch.customerId)
      expect(new Set(ids).size).toBe(ids.length)
      const turned = touchpoints(some.toReversed(), watchRules, watchDay(), {})
      expect(turned).toEqual(touchpoints(some, watchRules, watchDay(), {}))
    }),
  )
})

test('what they said is kept, and a touchpoint made by mistake can be taken back', () => {
  const base = { customerId, atMs: 1, point: 'in-use' }
  const made = reduceOrderWatch(nothingDecided, {
    kind: 'touch-made',
    ...base,
    customer: 'Northgate Tools',
    on: today,
    words: 'Runs since Monday',
  })
  expect(made.said).toMatchObject([{ words: 'Runs since Monday', point: 'in-use' }])
  expect(pointsOf('2026-06-05', made.touched)).toEqual([])
  const back = reduceOrderWatch(made, { kind: 'touch-taken-back', ...base })
  expect(back.said).toEqual([])
  expect(pointsOf('2026-06-05', back.touched)).toEqual(['in-use'])
  const never = reduceOrderWatch(back, { kind: 'touch-never', customerId, atMs: 2, never: true })
  expect(pointsOf('2026-06-05', never.touched)).toEqual([])
})
