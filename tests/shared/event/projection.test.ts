import { expect, test } from 'vitest'
import { eventSchema } from '#shared/event/event.ts'
import { reduceRow, subjectOf } from '#shared/event/projection.ts'
import { aDraft, callStartedEvents } from '../../support/builders.ts'

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
