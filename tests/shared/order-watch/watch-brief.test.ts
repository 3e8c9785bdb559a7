import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseDetailsSchema } from '#shared/case/case.ts'
import { preparationSchema } from '#shared/case/preparation.ts'
import { callsFirst } from '#shared/order-watch/calls-first.ts'
import { briefedCase, openingOf, reasonOf } from '#shared/order-watch/watch-brief.ts'
import { watchOrders } from '#shared/order-watch/watch-orders.ts'
import { languages } from '#shared/base/language.ts'
import {
  anOrder,
  anyOrders,
  watchDay,
  watchRules,
  watchWords,
} from '../../support/watch-builders.ts'

const day = watchDay()
const source = { fileName: 'orders.csv', atMs: 0 }
const callsOf = (orders: Parameters<typeof watchOrders>[0]) =>
  callsFirst(watchOrders(orders, watchRules, day), watchRules, () => source)

test('every hit has a reason that names its days or its quantities, in both languages', () => {
  fc.assert(
    fc.property(anyOrders, fc.constantFrom(...languages), (orders, language) => {
      for (const hit of watchOrders(orders, watchRules, day)) {
        const reason = reasonOf(hit, watchRules, { ...watchWords, language })
        const { promisedOn, expectedOn, orderedOn, backOrdered } = hit.order
        const named = [promisedOn, expectedOn, orderedOn, backOrdered].filter(Boolean).map(String)
        expect(
          named.some((text) => reason.includes(text)),
          reason,
        ).toBe(true)
        expect(reason).not.toMatch(/\{\{|undefined|^ ·|· $/)
      }
    }),
  )
})

test('whatever a file says, the case and its brief fit what a case can hold', () => {
  const rest = {
    direction: 'we-call-first',
    knownAtMs: 0,
    anyoneHurt: 'unknown',
    productionStopped: 'unknown',
  }
  fc.assert(
    fc.property(anyOrders, (orders) => {
      for (const call of callsOf(orders)) {
        const { details, preparation } = briefedCase(call, watchRules, watchWords)
        caseDetailsSchema.parse({ ...details, ...rest })
        preparationSchema.partial().parse(preparation)
        expect(preparation.opening).not.toBe('')
        expect(details.whatHappened).not.toBe('')
      }
    }),
  )
})

test('the brief says what happened, what it means for them and what they can still do', () => {
  const [call] = callsOf([
    anOrder({ promisedOn: '2026-06-08', expectedOn: '2026-06-19' }),
    anOrder({ number: 'PO-7', backOrdered: 40 }),
  ])
  const [happened, others, means, canDo] = openingOf(call!, watchRules, watchWords).split('\n\n')
  expect(happened).toContain('promised for 2026-06-08')
  expect(happened).toContain('expect it on 2026-06-19')
  expect(others).toContain('1 more orders')
  expect(means).toContain('9 working days')
  expect(canDo).toMatch(/change course/)
})

test('what is known is marked known, what is thought is not', () => {
  const [call] = callsOf([anOrder({ promisedOn: '2026-06-08', expectedOn: '2026-06-19' })])
  const { details, preparation } = briefedCase(call!, watchRules, watchWords)
  expect(details).toMatchObject({ customer: 'Northgate Tools', failureKind: 'late-delivery' })
  expect(preparation.promised).toEqual({
    text: 'Order PO-1042, Flange DN50 on 2026-06-08',
    certainty: 'known',
  })
  expect(preparation.promisedIn).toBe('order PO-1042 (orders.csv)')
  expect(preparation.delivered?.certainty).toBe('known')
  expect(preparation.expected?.certainty).toBe('assumed')
  expect(preparation.why?.certainty).toBe('to-check')
})

test('a day that has gone by is not told as one that is expected', () => {
  const [call] = callsOf([anOrder({ promisedOn: '2026-06-05', expectedOn: '2026-06-08' })])
  expect(openingOf(call!, watchRules, watchWords)).toContain('no new date')
})
