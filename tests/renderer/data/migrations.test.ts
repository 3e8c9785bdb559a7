import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { storeVersion, TantoDatabase } from '#renderer/data/database.ts'
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

test.each([1, 2, 3, 4, 5, 6, 7])(
  'version %i opens in today’s version with everything in it',
  async (version) => {
    const name = `migration-${version}`
    const journal = await storeOfVersion(version, name)
    const db = new TantoDatabase(noSeal, name)
    await synchronise(db, journal)
    expect(db.verno).toBe(storeVersion)
    expect((await db.calls.get(callId('call-1')))?.draft).toBe('half a line')
    expect((await db.cases.toArray()).map(({ customer }) => customer)).toEqual(['Northgate Tools'])
    expect(await db.meta.where('key').notEqual('tip').count()).toBe(0)
    await db.delete()
  },
)

test.each([1, 2, 3, 4])(
  'version %i gives its events to a journal that is gone',
  async (version) => {
    const name = `migration-without-journal-${version}`
    const before = await storeOfVersion(version, name)
    const db = new TantoDatabase(noSeal, name)
    const journal = memoryJournal()
    await synchronise(db, journal)
    expect(journal.events).toEqual(before.events)
    expect((await db.calls.get(callId('call-1')))?.draft).toBe('half a line')
    await db.delete()
  },
)

test('a newer version’s store is not believed: it is built anew from the journal, and told', async () => {
  const name = 'migration-from-newer'
  const newer = new Dexie(name)
  newer
    .version(storeVersion + 1)
    .stores({ cases: 'id, openedAtMs, region', regions: 'id', meta: 'key' })
  await newer.table('cases').add({ id: 'case-9', openedAtMs: 1, region: 'north' })
  await newer.table('meta').add({ key: 'tip', seq: 900, chain: 'f'.repeat(16), projection: 99 })
  newer.close()
  const journal = memoryJournal()
  await journal.appendEvents({ events: [...callStartedEvents(), aDraft('half a line')] })

  const db = new TantoDatabase(noSeal, name)
  await synchronise(db, journal)
  // Dexie says that the tables are not as it knows them.
  vi.mocked(console.warn).mockClear()
  expect(db.verno).toBe(storeVersion)
  expect(await db.cases.toCollection().primaryKeys()).toEqual(['case-1'])
  expect(journal.events.length).toBe(3)
  const told = await db.meta.where('key').notEqual('tip').toArray()
  expect(told.map(({ key }) => key)).toEqual(['storeWasNewer'])
  await db.delete()
})
