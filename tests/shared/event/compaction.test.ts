import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compactionKey } from '#shared/event/compaction.ts'
import type { PlacedEvent, TantoEvent } from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf } from '#shared/event/projection.ts'
import { stepIds } from '#shared/method/step.ts'
import type { Proposal } from '#shared/proposal/proposal.ts'
import {
  aDraft,
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  journaled,
} from '../../support/builders.ts'
import { contentOf, offered } from '../../support/offer-builders.ts'
import { aProposal, proposalId } from '../../support/proposal-builders.ts'
import { letterDrafted, letterId } from '../../support/letter-builders.ts'

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
  fc.record({ regret: fc.string(), repair: fc.string() }, { requiredKeys: [] }).chain((patch) =>
    fc.constantFrom('en' as const, 'ja' as const).map((language): TantoEvent => ({
      kind: 'letter-written',
      letterId: letterId('letter-1'),
      atMs: 1,
      language,
      patch,
    })),
  ),
)

function rowsOf(events: readonly PlacedEvent[]): Map<string, Rows[keyof Rows] | undefined> {
  const rows = new Map<string, Rows[keyof Rows] | undefined>()
  for (const event of events) {
    const { table, id } = subjectOf(event)
    rows.set(id, reduceRow(table, rows.get(id), event))
  }
  return rows
}

function compacted(events: readonly PlacedEvent[]): PlacedEvent[] {
  const last = new Map(events.map((event, index) => [compactionKey(event), index]))
  return events.filter((event, index) => {
    const key = compactionKey(event)
    return key === null || last.get(key) === index
  })
}

test('whatever was typed, in whatever order: without what was replaced it comes to the same', () => {
  fc.assert(
    fc.property(fc.array(typing, { maxLength: 40 }), (typed) => {
      const events = journaled([...callStartedEvents(), letterDrafted(), ...typed])
      expect(rowsOf(compacted(events))).toEqual(rowsOf(events))
    }),
  )
})

test('of a line typed key by key one event is left; of a whole call every other stays', () => {
  const drafts = [aDraft('l'), aDraft('li'), aDraft('lin')]
  const events = journaled([...callStartedEvents(), ...drafts])
  expect(compacted(events)).toEqual([...events.slice(0, 2), events.at(-1)])
})

test('of a letter written key by key, the last text of each part and language is left', () => {
  const written = (language: 'en' | 'ja', regret: string): TantoEvent => ({
    kind: 'letter-written',
    letterId: letterId('letter-1'),
    atMs: 1,
    language,
    patch: { regret },
  })
  const typed = [written('en', 'S'), written('en', 'So'), written('ja', '申'), written('en', 'Sor')]
  const events = journaled([letterDrafted(), ...typed])
  expect(compacted(events)).toEqual([events[0], events[3], events[4]])
})

test('of a field filled in key by key one event is left, wherever the field is', () => {
  const typed = ['N', 'No', 'Nor'].map((customer): TantoEvent => ({
    kind: 'case-amended',
    caseId: caseId('case-1'),
    atMs: 1,
    patch: { customer },
  }))
  const other: TantoEvent = { ...typed[0]!, caseId: caseId('case-2') } as TantoEvent
  const events = journaled([...callStartedEvents(), typed[0]!, other, ...typed.slice(1)])
  expect(compacted(events).slice(2)).toEqual([events[3], events.at(-1)])
})

test('what was offered is kept word for word, though it was typed over afterwards', () => {
  const draft = aProposal()
  const about = { proposalId: proposalId('proposal-1'), atMs: builtAtMs }
  const apology = (text: string): TantoEvent => ({
    kind: 'letter-amended',
    ...about,
    patch: { apology: text },
  })
  const toldThem = { ...draft, letter: { ...draft.letter, apology: 'I am sorry.' } }
  const events = journaled([
    {
      kind: 'proposal-drafted',
      ...about,
      caseId: caseId('case-1'),
      callId: null,
      content: contentOf(draft),
    },
    apology('I am sorry.'),
    offered(toldThem),
    apology('We are sorry.'),
  ])
  const kept = compacted(events)
  expect(kept).toHaveLength(3)
  expect(rowsOf(kept)).toEqual(rowsOf(events))
  const row = rowsOf(kept).get('proposal-1') as Proposal
  expect(row.versions[0]?.content.letter.apology).toBe('I am sorry.')
})
