import { expect, test } from 'vitest'
import { applyEvents } from '#renderer/data/apply-events.ts'
import type { TantoDatabase } from '#renderer/data/database.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { aDraft, callId, callStartedEvents } from '../../support/builders.ts'
import { memoryJournal } from '../../support/memory-journal.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

async function journalWithCall(...drafts: string[]) {
  const journal = memoryJournal()
  await journal.appendEvents({
    events: [...callStartedEvents(), ...drafts.map((text, index) => aDraft(text, index + 1))],
  })
  return journal
}

const draftIn = async (db: TantoDatabase) => (await db.calls.get(callId('call-1')))?.draft

test('a store that has everything is left alone', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall('a')
  await applyEvents(db, journal.events)
  expect(await synchronise(db, journal)).toEqual({ kind: 'in-step' })
})

test('an empty store is rebuilt from the journal', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall('l', 'li', 'line 3')
  expect(await synchronise(db, journal)).toEqual({ kind: 'rebuilt', events: 5 })
  expect(await draftIn(db)).toBe('line 3')
  expect((await db.cases.toArray()).map((row) => row.customer)).toEqual(['Northgate Tools'])
})

test('a store that is behind catches up with the tail', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall('a', 'ab', 'abc')
  await applyEvents(db, journal.events.slice(0, 3))
  expect(await synchronise(db, journal)).toEqual({ kind: 'caught-up', events: 2 })
  expect(await draftIn(db)).toBe('abc')
})

test('a hole between two windows is filled, and what came later still wins', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall('older', 'newer')
  await applyEvents(
    db,
    journal.events.filter((event) => event.seq !== 3),
  )
  expect(await draftIn(db)).toBe('newer')
  await synchronise(db, journal)
  expect(await draftIn(db)).toBe('newer')
  expect(await db.events.count()).toBe(4)
})

test('a hole below what was once verified is not looked for again', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall('a')
  await synchronise(db, journal)
  expect(await db.meta.get('verifiedSeq')).toEqual({ key: 'verifiedSeq', value: 3 })
  expect(await synchronise(db, journal)).toEqual({ kind: 'in-step' })
})

test('the rebuild of many pages reports how far it is', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall(...Array.from({ length: 4500 }, (_, index) => `${index}`))
  const shares: number[] = []
  await synchronise(db, journal, (share) => shares.push(share))
  expect(shares.length).toBe(3)
  expect(shares.at(-1)).toBe(1)
  expect(await draftIn(db)).toBe('4499')
})

test('a journal that is gone is written again from the store, each event in its place', async () => {
  const db = openTestDatabase()
  const before = await journalWithCall('a', 'ab')
  await synchronise(db, before)
  const journal = memoryJournal()
  expect(await synchronise(db, journal)).toEqual({ kind: 'journal-restored', events: 4 })
  expect(journal.events).toEqual(before.events)
  expect(await synchronise(db, journal)).toEqual({ kind: 'in-step' })
})

test('an older copy of the journal is written on from the store', async () => {
  const db = openTestDatabase()
  const before = await journalWithCall('a', 'ab', 'abc')
  await synchronise(db, before)
  const journal = memoryJournal()
  journal.events.push(...before.events.slice(0, 2))
  expect(await synchronise(db, journal)).toEqual({ kind: 'journal-restored', events: 3 })
  expect(journal.events).toEqual(before.events)
})

test('a journal that can’t take its events back is said, not passed over', async () => {
  const db = openTestDatabase()
  await synchronise(db, await journalWithCall('a'))
  const refusing = {
    ...memoryJournal(),
    appendEvents: async () => ({ kind: 'failed', problem: 'disk-full' }) as const,
  }
  await expect(synchronise(db, refusing)).rejects.toThrow('disk-full')
})

test('what the other window writes while the store is compared is not written a second time', async () => {
  const db = openTestDatabase()
  const journal = await journalWithCall('a')
  await synchronise(db, journal)
  const written = {
    ...journal,
    journalState: async () => {
      const state = await journal.journalState({})
      await journal.appendEvents({ events: [aDraft('ab', 2)] })
      await applyEvents(db, journal.events.slice(-1))
      return state
    },
  }
  expect(await synchronise(db, written)).toEqual({ kind: 'in-step' })
  expect(journal.events.length).toBe(4)
})

test('a journal that is gone and a store with a hole: what there is stays, in order', async () => {
  const db = openTestDatabase()
  const before = await journalWithCall('a', 'ab', 'abc')
  await applyEvents(
    db,
    before.events.filter((event) => event.seq !== 4),
  )
  const journal = memoryJournal()
  await synchronise(db, journal)
  expect(journal.events.map((event) => event.seq)).toEqual([1, 2, 3, 4])
  expect(await db.events.toArray()).toMatchObject(journal.events)
  expect(await draftIn(db)).toBe('abc')
  expect(await synchronise(db, journal)).toEqual({ kind: 'in-step' })
})
