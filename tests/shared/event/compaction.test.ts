import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compactionKey } from '#shared/event/compaction.ts'
import type { JournaledEvent, TantoEvent } from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf } from '#shared/event/projection.ts'
import { stepIds } from '#shared/method/step.ts'
import { aDraft, callId, callStartedEvents, caseId, journaled } from '../../support/builders.ts'

const fields = fc.record(
  { customer: fc.string(), phone: fc.string(), contact: fc.string() },
  { requiredKeys: [] },
)
const typing: fc.Arbitrary<TantoEvent> = fc.oneof(
  fc.string().map((text) => aDraft(text)),
  fields.map((patch): TantoEvent => ({
    kind: 'case-amended',
    caseId: caseId('case-1'),
    atMs: 1,
    patch,
  })),
  fc
    .record({ step: fc.constantFrom(...stepIds), done: fc.boolean(), atMs: fc.nat() })
    .map((tick): TantoEvent => ({ kind: 'step-ticked', callId: callId('call-1'), ...tick })),
)

function rowsOf(events: readonly JournaledEvent[]): Map<string, Rows[keyof Rows] | undefined> {
  const rows = new Map<string, Rows[keyof Rows] | undefined>()
  for (const event of events) {
    const { table, id } = subjectOf(event)
    rows.set(id, reduceRow(table, rows.get(id), event))
  }
  return rows
}

function compacted(events: readonly JournaledEvent[]): JournaledEvent[] {
  const last = new Map(events.map((event, index) => [compactionKey(event), index]))
  return events.filter((event, index) => {
    const key = compactionKey(event)
    return key === null || last.get(key) === index
  })
}

test('whatever was typed, in whatever order: without what was replaced it comes to the same', () => {
  fc.assert(
    fc.property(fc.array(typing, { maxLength: 40 }), (typed) => {
      const events = journaled([...callStartedEvents(), ...typed])
      expect(rowsOf(compacted(events))).toEqual(rowsOf(events))
    }),
  )
})

test('of a line typed key by key one event is left; of a whole call every other stays', () => {
  const drafts = [aDraft('l'), aDraft('li'), aDraft('lin')]
  const events = journaled([...callStartedEvents(), ...drafts])
  expect(compacted(events)).toEqual([...events.slice(0, 2), events.at(-1)])
})
