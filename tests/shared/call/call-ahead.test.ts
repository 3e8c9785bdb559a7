import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reduceCall } from '#shared/call/call.ts'
import { callAhead, isOnward } from '#shared/call/call-ahead.ts'
import { stepIdSchema } from '#shared/method/step.ts'
import { aCall, builtAtMs, callId } from '../../support/builders.ts'

const id = callId('call-1')
const act = fc.oneof(
  fc.record({
    kind: fc.constant('step-entered' as const),
    step: fc.constantFrom(...stepIdSchema.options),
  }),
  fc.constantFrom({ kind: 'silence-began' as const }, { kind: 'silence-ended' as const }),
  fc.record({
    kind: fc.constant('read-back-confirmed' as const),
    text: fc.constantFrom('Line 3', ''),
  }),
)
const acts = fc
  .array(act, { maxLength: 12 })
  .map((some) => some.map((one, nth) => ({ ...one, callId: id, atMs: builtAtMs + 1 + nth })))

const folded = (events: Parameters<typeof callAhead>[1]) =>
  events.reduce((call, event) => reduceCall(call, event) ?? call, aCall({ id }))

test('whatever the store has of it already, what was done is on the screen, once', () => {
  fc.assert(
    fc.property(acts, fc.nat(12), (events, stored) => {
      expect(callAhead(folded(events.slice(0, stored)), events).call).toEqual(folded(events))
    }),
  )
})

test('what is stored is under way no more', () => {
  fc.assert(
    fc.property(acts, (events) => {
      expect(callAhead(folded(events), events).underWay).toEqual([])
    }),
  )
})

test('a call that has nothing under way is the stored one itself, so that nothing is drawn again', () => {
  const stored = aCall()
  expect(callAhead(stored, []).call).toBe(stored)
})

test('what a call ends with is never shown before it is kept', () => {
  expect(isOnward({ kind: 'call-ended' })).toBe(false)
  expect(isOnward({ kind: 'draft-typed' })).toBe(false)
})
