import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import { callers } from '#renderer/data/callers.ts'
import { openContent } from '#renderer/data/content-source.ts'
import { hasAllRows, rowTables, type TantoDatabase } from '#renderer/data/database.ts'
import { rebuildStore } from '#renderer/data/rebuild-store.ts'
import { storeWithoutTeam } from '#renderer/data/team/store-team.ts'
import { rehearsalStore } from '#renderer/data/rehearsal-store.tsx'
import { endRehearsal, eraseRehearsal, startRehearsal } from '#renderer/data/rehearsals.ts'
import type { Store } from '#renderer/data/store.tsx'
import type { CallId } from '#shared/base/ids.ts'
import { entryKinds } from '#shared/call/entry.ts'
import { compactionKey, erasesBefore } from '#shared/event/compaction.ts'
import { eventSchema, type TantoEvent } from '#shared/event/event.ts'
import { subjectOf } from '#shared/event/projection.ts'
import {
  aDraft,
  builtAtMs,
  callId,
  callStartedEvents,
  caseId,
  entryId,
  journaled,
} from '../../support/builders.ts'
import { livedCase } from '../../support/lived-case.ts'
import { chainOf, memoryJournal } from '../../support/memory-journal.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const owed = [{ kind: 'promise-by-us', text: 'I call', dueAtMs: builtAtMs }] as const
const [caller] = callers

/** A store as the app has it, in which all that is recorded is there at once. */
async function aStore() {
  const db = openTestDatabase()
  const journal = memoryJournal()
  let ids = 0
  let last = Promise.resolve()
  const apply = async (events: readonly TantoEvent[]) => {
    const fromSeq = journal.events.length
    await journal.appendEvents({ events: [...events] })
    const news = journal.events.slice(fromSeq)
    await applyStretch(db, { events: news, chain: chainOf(journal.events) })
  }
  const store: Store = {
    db,
    storeKey: null,
    nowMs: () => builtAtMs + ids,
    newId: <Id extends string>() => `new-${(ids += 1)}` as Id,
    record: (...events) => {
      for (const event of events) eventSchema.parse(event)
      last = last.then(() => apply(events))
    },
    attempt: () => Promise.reject(new Error('Nothing is tried here')),
    settled: () => last,
    team: storeWithoutTeam,
    content: await openContent(db),
  }
  store.record(...callStartedEvents(), ...livedCase({ id: 'other', openedAtMs: 1, acts: 1, owed }))
  await store.settled()
  return { store, db, journal }
}

const realTables = ['cases', 'calls', 'entries', 'proposals', 'letters'] as const

async function rowsOf(db: TantoDatabase, names: readonly (typeof rowTables)[number][]) {
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await db.table(name).toArray()] as const)),
  ) as Record<string, unknown[]>
}

async function aRehearsal(store: Store): Promise<CallId> {
  const id = startRehearsal(store, caller!, 'en')
  await store.settled()
  const practice = rehearsalStore(store)
  const call = await practice.db.calls.get(id)
  const about = { callId: id, caseId: call!.caseId, atMs: store.nowMs() }
  for (const kind of entryKinds) {
    practice.record({
      kind: 'entry-captured',
      ...about,
      entryId: store.newId(),
      step: 'address',
      content: { kind, text: kind, dueAtMs: builtAtMs },
    })
  }
  const { caseId: ofCase, atMs } = about
  practice.record({
    kind: 'case-amended',
    caseId: ofCase,
    atMs,
    patch: { productionStopped: 'yes' },
  })
  practice.record({ kind: 'draft-typed', callId: id, atMs, text: '! half a line' })
  await store.settled()
  return id
}

test('a rehearsal with promises and issues changes nothing that is real', async () => {
  const { store, db } = await aStore()
  const before = await rowsOf(db, realTables)
  const id = await aRehearsal(store)
  await endRehearsal(store, id)
  await store.settled()
  expect(await rowsOf(db, realTables)).toEqual(before)
  expect(await db.rehearsedEntries.count()).toBe(entryKinds.length + 1)
  expect((await db.rehearsedCalls.get(id))?.status).toBe('wrap-up')
  expect(await hasAllRows(db)).toBe(true)
})

test('whatever happens in a rehearsal, no event of it is about anything real', () => {
  const anything = fc.constantFrom<TantoEvent>(
    ...callStartedEvents(),
    aDraft('x'),
    { kind: 'case-binned', caseId: caseId('case-1'), atMs: 1 },
    { kind: 'entry-erased', entryId: entryId('e'), callId: callId('call-1'), atMs: 1 },
  )
  fc.assert(
    fc.property(anything, (event) => {
      const recorded: TantoEvent[] = []
      const real = { record: (...all: TantoEvent[]) => recorded.push(...all), db: {} }
      rehearsalStore(real as unknown as Store).record(event)
      const [marked] = recorded
      expect(eventSchema.parse(marked)).toEqual(marked)
      expect(subjectOf(marked!).table).toMatch(/^rehears/)
      expect(subjectOf(marked!).id).toBe(subjectOf(event).id)
      const keys = [compactionKey(event), compactionKey(marked!)]
      expect(keys[1]).toBe(keys[0] === null ? null : `rehearsed ${keys[0]}`)
      expect(erasesBefore(marked!)).toBe(erasesBefore(event))
    }),
  )
})

test('what no rehearsal has is refused in one', async () => {
  const { store } = await aStore()
  expect(() =>
    rehearsalStore(store).record({
      kind: 'proposal-erased',
      proposalId: 'proposal-1' as never,
      atMs: 1,
    }),
  ).toThrow(/No matching discriminator|invalid_union|Invalid input/i)
})

test('what stood in the line when a real call came is kept as a line of the rehearsal', async () => {
  const { store, db } = await aStore()
  const id = await aRehearsal(store)
  await endRehearsal(store, id)
  await endRehearsal(store, id)
  await store.settled()
  const lines = await db.rehearsedEntries.where({ callId: id }).toArray()
  expect(lines.filter(({ text }) => text === 'half a line')).toMatchObject([{ kind: 'issue' }])
  expect((await db.rehearsedCalls.get(id))?.draft).toBe('')
})

test('a rehearsal is erased with all that was said in it, and another one is not', async () => {
  const { store, db } = await aStore()
  const before = await rowsOf(db, rowTables)
  const id = await aRehearsal(store)
  await eraseRehearsal(store, id)
  await store.settled()
  expect(await rowsOf(db, rowTables)).toEqual(before)
  const other = await aRehearsal(store)
  const kept = await rowsOf(db, rowTables)
  const third = await aRehearsal(store)
  await eraseRehearsal(store, third)
  await store.settled()
  expect(await rowsOf(db, rowTables)).toEqual(kept)
  expect(await db.rehearsals.toCollection().primaryKeys()).toEqual([other])
})

test('a store built anew from the journal has the same rehearsals', async () => {
  const { store, db, journal } = await aStore()
  await aRehearsal(store)
  const before = await rowsOf(db, rowTables)
  const anew = openTestDatabase()
  const lastSeq = journal.events.length
  await rebuildStore(anew, journal, { lastSeq, snapshotSeq: 0 }, () => {})
  expect(await rowsOf(anew, rowTables)).toEqual(before)
})

test('of a line typed key by key in a rehearsal one event is left', () => {
  const typed = ['l', 'li', 'lin'].map((text): TantoEvent => ({
    kind: 'rehearsed',
    event: aDraft(text) as never,
  }))
  const keys = journaled(typed).map(compactionKey)
  expect(new Set(keys)).toEqual(new Set(['rehearsed draft-typed call-1']))
})
