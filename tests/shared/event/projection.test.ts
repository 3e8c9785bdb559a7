import { expect, test } from 'vitest'
import { eventSchema } from '#shared/event/event.ts'
import { reduceRow, subjectOf } from '#shared/event/projection.ts'
import {
  aCall,
  aDraft,
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  entryId,
} from '../../support/builders.ts'
import { aProposal, proposalId } from '../../support/proposal-builders.ts'

test('each event is about one row of one table', () => {
  expect([...callStartedEvents(), aDraft('a')].map(subjectOf)).toEqual([
    { table: 'cases', id: 'case-1' },
    { table: 'calls', id: 'call-1' },
    { table: 'calls', id: 'call-1' },
  ])
})

test('an event of a row that never began changes nothing', () => {
  expect(reduceRow('calls', undefined, { ...aDraft('a'), seq: 1 })).toBeUndefined()
})

test('an event with a field that is not its own is refused', () => {
  const draft = { ...aDraft('a'), cost: 100 }
  expect(eventSchema.safeParse(draft).success).toBe(false)
  expect(eventSchema.safeParse(aDraft('a')).success).toBe(true)
})

test('an issue worded for the customer changes that issue of the proposal and nothing else', () => {
  const proposal = aProposal()
  const worded = {
    kind: 'issue-worded',
    proposalId: proposalId('proposal-1'),
    atMs: builtAtMs,
    issueId: entryId('issue-2'),
    text: 'No answer to your calls',
  } as const
  expect(eventSchema.safeParse(worded).success).toBe(true)
  expect(eventSchema.safeParse({ ...worded, text: 'x'.repeat(4001) }).success).toBe(false)
  expect(subjectOf(worded)).toEqual({ table: 'proposals', id: 'proposal-1' })
  expect(reduceRow('proposals', proposal, { ...worded, seq: 1 })).toEqual({
    ...proposal,
    issues: [proposal.issues[0], { id: 'issue-2', text: 'No answer to your calls' }],
  })
})

test('a line keeps the place it was captured at, and takes a new one when its row is restored', () => {
  const captured = {
    kind: 'entry-captured',
    entryId: entryId('entry-1'),
    callId: callId('call-1'),
    caseId: caseId('case-1'),
    step: 'listen',
    atMs: builtAtMs,
    content: { kind: 'note', text: 'a', dueAtMs: null },
  } as const
  const row = reduceRow('entries', undefined, { ...captured, seq: 7 })
  const edited = reduceRow('entries', row, {
    kind: 'entry-edited',
    entryId: captured.entryId,
    callId: captured.callId,
    atMs: builtAtMs,
    content: { kind: 'note', text: 'b', dueAtMs: null },
    seq: 9,
  })
  expect(edited).toMatchObject({ text: 'b', seq: 7 })
  const restored = { kind: 'row-restored', table: 'entries', row: { ...edited, id: 'entry-1' } }
  expect(reduceRow('entries', undefined, { ...restored, seq: 3 } as never)).toMatchObject({
    text: 'b',
    seq: 3,
  })
})

test('a call of before there were nudges is whole once its row is restored', () => {
  const { nudges: _, handTicks: __, enteredAtMs: ___, readBackAtMs: ____, ...old } = aCall()
  const restored = { kind: 'row-restored', table: 'calls', row: old } as const
  expect(reduceRow('calls', undefined, { ...restored, seq: 3 })).toEqual({
    ...aCall(),
    enteredAtMs: {},
  })
})

test('a line noted by one key says which cue it was, also after its words were changed', () => {
  const captured = {
    kind: 'entry-captured',
    entryId: entryId('entry-1'),
    callId: callId('call-1'),
    caseId: caseId('case-1'),
    step: 'listen',
    atMs: builtAtMs,
    content: { kind: 'feeling', text: 'Louder', dueAtMs: null, cue: 'louder' },
  } as const
  expect(eventSchema.safeParse(captured).success).toBe(true)
  const row = reduceRow('entries', undefined, { ...captured, seq: 1 })
  const { entryId: id, callId: in_ } = captured
  const content = { kind: 'feeling', text: 'Louder at the price', dueAtMs: null } as const
  const about = { entryId: id, callId: in_, atMs: builtAtMs, seq: 2 }
  expect(reduceRow('entries', row, { kind: 'entry-edited', ...about, content })).toMatchObject({
    cue: 'louder',
    text: 'Louder at the price',
  })
})
