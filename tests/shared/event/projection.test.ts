import { expect, test } from 'vitest'
import { eventSchema } from '#shared/event/event.ts'
import { reduceRow, subjectOf } from '#shared/event/projection.ts'
import { aDraft, builtAtMs, callStartedEvents, entryId } from '../../support/builders.ts'
import { aProposal, proposalId } from '../../support/proposal-builders.ts'

test('each event is about one row of one table', () => {
  expect([...callStartedEvents(), aDraft('a')].map(subjectOf)).toEqual([
    { table: 'cases', id: 'case-1' },
    { table: 'calls', id: 'call-1' },
    { table: 'calls', id: 'call-1' },
  ])
})

test('an event of a row that never began changes nothing', () => {
  expect(reduceRow('calls', undefined, aDraft('a'))).toBeUndefined()
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
  expect(reduceRow('proposals', proposal, worded)).toEqual({
    ...proposal,
    issues: [proposal.issues[0], { id: 'issue-2', text: 'No answer to your calls' }],
  })
})
