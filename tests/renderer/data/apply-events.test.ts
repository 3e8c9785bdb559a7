import { expect, test } from 'vitest'
import { applyInOrder, applyStretch } from '#renderer/data/apply-events.ts'
import type { TantoDatabase } from '#renderer/data/database.ts'
import { aDraft, callId, callStartedEvents } from '../../support/builders.ts'
import { chainOf, memoryJournal } from '../../support/memory-journal.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

async function journalWithDrafts() {
  const journal = memoryJournal()
  await journal.appendEvents({
    events: [...callStartedEvents(), aDraft('older'), aDraft('newer')],
  })
  const stretch = (from: number, to: number) => ({
    events: journal.events.slice(from - 1, to),
    chain: chainOf(journal.events.slice(0, to)),
  })
  return { journal, stretch }
}

const draftIn = async (db: TantoDatabase) => (await db.calls.get(callId('call-1')))?.draft

test('whichever window is quicker, the order is the journal’s', async () => {
  const db = openTestDatabase()
  const { journal, stretch } = await journalWithDrafts()
  await applyInOrder(db, journal.readJournal, stretch(1, 2))
  await applyInOrder(db, journal.readJournal, stretch(4, 4))
  expect(await draftIn(db)).toBe('newer')
  await applyInOrder(db, journal.readJournal, stretch(3, 3))
  expect(await draftIn(db)).toBe('newer')
  expect(await db.events.count()).toBe(4)
})

test('a stretch with something missing before it is not stored', async () => {
  const db = openTestDatabase()
  const { stretch } = await journalWithDrafts()
  await applyStretch(db, stretch(1, 2))
  expect(await applyStretch(db, stretch(4, 4))).toBe(false)
  expect(await draftIn(db)).toBe('')
})

test('events that come a second time change nothing', async () => {
  const db = openTestDatabase()
  const { stretch } = await journalWithDrafts()
  await applyStretch(db, stretch(1, 4))
  const before = [await db.calls.toArray(), await db.meta.toArray()]
  await applyStretch(db, stretch(2, 3))
  expect([await db.calls.toArray(), await db.meta.toArray()]).toEqual(before)
})
