import { expect, test } from 'vitest'
import { TantoDatabase } from '#renderer/data/database.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { noSeal } from '#shared/seal/sealer.ts'
import { aDraft, callId, callStartedEvents } from '../../support/builders.ts'
import { memoryJournal } from '../../support/memory-journal.ts'

/** A store as the version wrote it: every event, with the row it is about, and no tip. */
async function storeOfVersion(version: number, name: string) {
  const journal = memoryJournal()
  await journal.appendEvents({ events: [...callStartedEvents(), aDraft('half a line')] })
  const old = new TantoDatabase(noSeal, name, version)
  await old.open()
  expect(old.verno).toBe(version)
  const events = journal.events.map((event) => ({ ...event, subjectId: 'x' }))
  await old.table('events').bulkAdd(events)
  await old.table('cases').add({ id: 'case-1', openedAtMs: 1 })
  old.close()
  return journal
}

test.each([1, 2])('version %i opens in today’s version with everything in it', async (version) => {
  const name = `migration-${version}`
  const journal = await storeOfVersion(version, name)
  const db = new TantoDatabase(noSeal, name)
  await synchronise(db, journal)
  expect(db.verno).toBe(3)
  expect((await db.calls.get(callId('call-1')))?.draft).toBe('half a line')
  expect((await db.cases.toArray()).map(({ customer }) => customer)).toEqual(['Northgate Tools'])
  expect(await db.meta.where('key').notEqual('tip').count()).toBe(0)
  await db.delete()
})

test.each([1, 2])('version %i gives its events to a journal that is gone', async (version) => {
  const name = `migration-without-journal-${version}`
  const before = await storeOfVersion(version, name)
  const db = new TantoDatabase(noSeal, name)
  const journal = memoryJournal()
  await synchronise(db, journal)
  expect(journal.events).toEqual(before.events)
  expect((await db.calls.get(callId('call-1')))?.draft).toBe('half a line')
  await db.delete()
})
