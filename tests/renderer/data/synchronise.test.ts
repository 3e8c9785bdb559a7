import { expect, test } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import {
  hasAllRows,
  holdsNothing,
  noRows,
  readTip,
  type TantoDatabase,
} from '#renderer/data/database.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import type { JournaledEvent, RecordedEvent } from '#shared/event/event.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { aDraft, builtAtMs, callId, callStartedEvents, caseOpened } from '../../support/builders.ts'
import { chainOf, memoryJournal, type MemoryJournal } from '../../support/memory-journal.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'
import { teamDevice } from '../../support/team-devices.ts'

async function journalWithCall(...drafts: string[]) {
  const journal = memoryJournal()
  await journal.appendEvents({
    events: [...callStartedEvents(), ...drafts.map((text, index) => aDraft(text, index + 1))],
  })
  return journal
}

/** A journal that is an older copy: it ends earlier. */
function copyUpTo({ events }: MemoryJournal, seq: number) {
  const copy = memoryJournal()
  const kept = events.filter((event) => event.seq <= seq)
  void copy.appendEvents({ events: kept.map(({ seq: _seq, ...event }) => event as JournaledEvent) })
  return copy
}

async function inStepWith(journal: MemoryJournal) {
  const db = openTestDatabase()
  await synchronise(db, journal)
  await db.meta.where('key').notEqual('tip').delete()
  return db
}

const draftIn = async (db: TantoDatabase) => (await db.calls.get(callId('call-1')))?.draft
const noticesIn = async (db: TantoDatabase) =>
  (await db.meta.where('key').notEqual('tip').toArray()).map(({ key }) => key)

test('a store that has everything is left alone', async () => {
  const journal = await journalWithCall('a')
  const db = await inStepWith(journal)
  let reads = 0
  const counted = {
    ...journal,
    readJournal: (input: { fromSeq: number; limit: number }) => {
      reads += 1
      return journal.readJournal(input)
    },
  }
  await synchronise(db, counted)
  expect(reads).toBe(0)
  expect(await noticesIn(db)).toEqual([])
})

test('what waits for a store in step waits for one answer of the journal', async () => {
  const journal = await journalWithCall('a')
  const db = await inStepWith(journal)
  let asked = 0
  const counted = {
    ...journal,
    journalState: (input: { seq: number }) => {
      asked += 1
      return journal.journalState(input)
    },
  }
  await synchronise(db, counted)
  expect(asked).toBe(1)
})

test('a first start says nothing', async () => {
  const db = openTestDatabase()
  await synchronise(db, memoryJournal())
  expect(await noticesIn(db)).toEqual([])
})

test('what one window writes while the other still opens, at the very first start, is no loss', async () => {
  const db = openTestDatabase()
  const journal = memoryJournal()
  await synchronise(db, journal)
  // In the journal, and not in the store yet: the other window opens just then.
  const events = callStartedEvents()
  const written = await journal.appendEvents({ events })
  await synchronise(db, journal)
  const chain = written.kind === 'durable' ? written.chain : ''
  expect(await applyStretch(db, { events: journal.events, chain })).toBe(true)
  expect(await noticesIn(db)).toEqual([])
  expect(await db.calls.count()).toBe(1)
  expect(await hasAllRows(db)).toBe(true)
})

test('an empty store is rebuilt from the journal, and the user is told', async () => {
  const db = openTestDatabase()
  await synchronise(db, await journalWithCall('l', 'li', 'line 3'))
  expect(await draftIn(db)).toBe('line 3')
  expect((await db.cases.toArray()).map((row) => row.customer)).toEqual(['Northgate Tools'])
  expect(await noticesIn(db)).toEqual(['storeRebuilt'])
})

test('a rebuild that was cut short is begun again', async () => {
  const journal = await journalWithCall('a', 'ab')
  const db = await inStepWith(journal)
  await db.meta.clear()
  await db.entries.clear()
  await db.calls.update(callId('call-1'), { draft: 'half' })
  await synchronise(db, journal)
  expect(await draftIn(db)).toBe('ab')
})

test('a store that is behind catches up with the tail, without a word', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall('a', 'ab', 'abc')
  const start = journal.events.slice(0, 3)
  await applyStretch(db, { events: start, chain: chainOf(start) })
  await synchronise(db, journal)
  expect(await draftIn(db)).toBe('abc')
  expect((await readTip(db))?.seq).toBe(5)
  expect(await noticesIn(db)).toEqual([])
})

test('the rebuild of many pages reports how far it is', async () => {
  const db = openTestDatabase()
  const drafts = Array.from({ length: 12_000 }, (_, index) => `${index}`)
  const shares: number[] = []
  await synchronise(db, await journalWithCall(...drafts), (share) => shares.push(share))
  expect(shares.length).toBeGreaterThan(4)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
  expect(await draftIn(db)).toBe('11999')
})

test('a journal that is gone is written again from the store, each event in its place', async () => {
  const before = await journalWithCall('a', 'ab')
  const db = await inStepWith(before)
  const journal = memoryJournal()
  await synchronise(db, journal)
  expect(journal.events).toEqual(before.events)
  expect(await noticesIn(db)).toEqual(['journalRestored'])
})

test('an older copy of the journal is written on from the store', async () => {
  const before = await journalWithCall('a', 'ab', 'abc')
  const db = await inStepWith(before)
  const journal = copyUpTo(before, 2)
  await synchronise(db, journal)
  expect(journal.events).toEqual(before.events)
  expect(await noticesIn(db)).toEqual(['journalRestored'])
})

test('with journal and snapshots gone, every row is given back as it is', async () => {
  const before = await journalWithCall('a', 'ab', 'abc')
  const db = await inStepWith(before)
  before.safeSeq = 4
  await synchronise(db, before)
  const rows = await db.calls.toArray()
  const journal = memoryJournal()
  await synchronise(db, journal)
  expect(journal.events.map(({ kind }) => kind)).toEqual(['row-restored', 'row-restored'])
  expect(await noticesIn(db)).toEqual(['journalRestored'])
  const rebuilt = openTestDatabase()
  await synchronise(rebuilt, journal)
  expect(await rebuilt.calls.toArray()).toEqual(rows)
})

test('a gap in the journal is filled from the store', async () => {
  const journal = await journalWithCall('a', 'ab', 'abc')
  const whole = [...journal.events]
  const db = await inStepWith(journal)
  journal.damage({ fromSeq: 2, toSeq: 4 })
  await synchronise(db, journal)
  expect(journal.events).toEqual(whole)
  expect(await noticesIn(db)).toEqual(['journalRepaired'])
})

test('a gap that reaches back beyond what the store keeps: the rows are as good', async () => {
  const journal = await journalWithCall('a', 'ab', 'abc')
  const db = await inStepWith(journal)
  journal.safeSeq = 3
  await synchronise(db, journal)
  const rows = await db.calls.toArray()
  journal.damage({ fromSeq: 1, toSeq: 2 })
  await synchronise(db, journal)
  expect(await noticesIn(db)).toEqual(['journalRestored'])
  const rebuilt = openTestDatabase()
  await synchronise(rebuilt, journal)
  expect(await rebuilt.calls.toArray()).toEqual(rows)
})

test('what no copy has any more is said, once', async () => {
  const journal = await journalWithCall('a', 'ab', 'abc')
  journal.damage({ fromSeq: 3, toSeq: 4 })
  const db = openTestDatabase()
  await synchronise(db, journal)
  expect(await noticesIn(db)).toEqual(['eventsLost'])
  expect(await draftIn(db)).toBe('abc')
  await db.meta.delete('eventsLost')
  await synchronise(db, journal)
  expect(await noticesIn(db)).toEqual([])
})

test('two stories under one name are told one after the other, and nothing of either is lost', async () => {
  const ours = await journalWithCall('a', 'only the store')
  const db = await inStepWith(ours)
  const journal = copyUpTo(ours, 3)
  await journal.appendEvents({ events: [aDraft('only the journal'), aDraft('also the journal')] })
  await synchronise(db, journal)
  const texts = journal.events.map((event) => (event.kind === 'draft-typed' ? event.text : ''))
  expect(texts.slice(2)).toEqual(['a', 'only the journal', 'also the journal', 'only the store'])
  expect(await draftIn(db)).toBe('only the store')
  expect(await noticesIn(db)).toEqual(['historiesMerged'])
})

test('a journal that can’t take its events back is said, not passed over', async () => {
  const db = await inStepWith(await journalWithCall('a'))
  const refusing = {
    ...memoryJournal(),
    appendEvents: async () => ({ kind: 'failed', problem: 'disk-full' }) as const,
  }
  await expect(synchronise(db, refusing)).rejects.toThrow('disk-full')
})

test('events that two snapshots hold are not kept in the store', async () => {
  const journal = await journalWithCall('a', 'ab')
  const db = await inStepWith(journal)
  journal.safeSeq = 3
  await synchronise(db, journal)
  expect(await db.events.toCollection().primaryKeys()).toEqual([4])
})

test('rows folded by older rules are folded anew', async () => {
  const journal = await journalWithCall('a')
  const db = await inStepWith(journal)
  await db.meta.put({
    key: 'tip',
    seq: 3,
    chain: chainOf(journal.events),
    rows: noRows,
    factPages: 0,
    held: holdsNothing,
    projection: 0,
  })
  await db.calls.update(callId('call-1'), { draft: 'by older rules' })
  await synchronise(db, journal)
  expect(await draftIn(db)).toBe('a')
  expect(await noticesIn(db)).toEqual([])
})

test('a store that lost rows and kept the newest is built anew, and the user is told', async () => {
  const journal = await journalWithCall('a')
  const db = await inStepWith(journal)
  await db.cases.clear()
  journal.isStoreSuspect = true
  await synchronise(db, journal)
  expect((await db.cases.toArray()).map((row) => row.customer)).toEqual(['Northgate Tools'])
  expect(await noticesIn(db)).toEqual(['storeRebuilt'])
})

test('after an end that was none, a store that lost nothing is left alone', async () => {
  const journal = await journalWithCall('a')
  const db = await inStepWith(journal)
  journal.isStoreSuspect = true
  await synchronise(db, journal)
  expect(await noticesIn(db)).toEqual([])
})

test('where nothing was written yet, no row is missing', async () => {
  const db = openTestDatabase()
  expect(await hasAllRows(db)).toBe(true)
  await synchronise(db, memoryJournal())
  expect(await hasAllRows(db)).toBe(true)
})

test('with journal and snapshots gone, what is the team’s is given back as it was told', async () => {
  const journal = memoryJournal()
  const [ours, theirs] = [teamDevice('ours'), teamDevice('theirs')]
  const began = ours.tellAll(callStartedEvents(), builtAtMs)
  theirs.hear(...began)
  const told = [...began, ...theirs.tellAll([aDraft('x'), caseOpened({}, 'other')], builtAtMs)]
  await journal.appendEvents({
    events: [caseOpened({}, 'mine'), ...told.map(asRecord)],
  })
  const db = await inStepWith(journal)
  const before = await rowsOf(db)

  await db.events.clear()
  const empty = memoryJournal()
  await synchronise(db, empty)
  expect(await rowsOf(db)).toEqual(before)
  expect(empty.events.map(({ kind }) => kind).toSorted()).toEqual([
    'row-restored',
    ...told.map(() => 'shared'),
  ])
  expect(await hasAllRows(db)).toBe(true)
})

const asRecord = (shared: SharedEvent): RecordedEvent => ({ kind: 'shared', shared })
const rowsOf = async (db: TantoDatabase) =>
  Promise.all([db.cases.toArray(), db.calls.toArray(), db.streams.toArray()])
