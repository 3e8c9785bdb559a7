import { expect, test } from 'vitest'
import { sampleCaseId } from '#shared/case/sample.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { leavesDevice, streamOf } from '#shared/team/sharing.ts'
import { accountKept } from '../../support/account-builders.ts'
import { aDraft, builtAtMs, callStartedEvents, caseId, caseOpened } from '../../support/builders.ts'
import { contentChanged } from '../../support/content-builders.ts'

const ofCase = (id: string) => () => caseId(id)
const nobody = () => undefined

test.each([
  'rehearsed',
  'rehearsal-started',
  'caller-spoke',
  'talk-measured',
  'silence-began',
  'silence-ended',
  'nudge-shown',
  'nudge-dismissed',
  'review-answered',
  'draft-typed',
  'watch-put-off',
  'orders-imported',
  'row-restored',
] as const)('%s never leaves the device', (kind) => {
  expect(leavesDevice({ kind })).toBe(false)
})

test('what belongs to a case is of its stream, whether it names the case or not', () => {
  const [opened, started] = callStartedEvents()
  expect(streamOf(opened!, nobody)).toBe('case/case-1')
  expect(streamOf(started!, nobody)).toBe('case/case-1')
  expect(streamOf(aDraft('a'), ofCase('case-7'))).toBe('case/case-7')
  expect(streamOf(aDraft('a'), nobody)).toBeNull()
})

test('customers have streams of their own, the content of the firm has one', () => {
  const [kept, person] = accountKept('a1', { name: 'Northgate' }, [{ name: 'M. Ito' }])
  expect([kept, person].map((event) => streamOf(event!, nobody))).toEqual([
    'account/a1',
    'account/a1',
  ])
  expect(streamOf(contentChanged('v1', {}), nobody)).toBe('content')
})

test('the case to try things on and rehearsals are of no stream', () => {
  expect(streamOf(caseOpened({}, sampleCaseId('1')), nobody)).toBeNull()
  expect(streamOf(aDraft('a'), () => sampleCaseId('1'))).toBeNull()
  const rehearsed: TantoEvent = { kind: 'rehearsed', event: caseOpened() as never }
  expect(streamOf(rehearsed, ofCase('case-1'))).toBeNull()
  const begun: TantoEvent = {
    kind: 'watch-case-begun',
    atMs: builtAtMs,
    orders: [],
    caseId: caseId('case-1'),
  }
  expect(streamOf(begun, ofCase('case-1'))).toBeNull()
})
