import { expect, test } from 'vitest'
import { applyEvents } from '#renderer/data/apply-events.ts'
import { TantoDatabase } from '#renderer/data/database.ts'
import {
  anEntry,
  builtAtMs,
  callStartedEvents,
  entryId,
  journaled,
} from '../../support/builders.ts'

test('version 1 opens in today’s version: nothing is gone, promises are found by due date', async () => {
  const name = 'migration-1'
  const old = new TantoDatabase(name, 1)
  const promise = anEntry({
    id: entryId('p'),
    kind: 'promise-by-us',
    text: 'call back',
    dueAtMs: builtAtMs + 5,
  })
  await old.open()
  expect(old.verno).toBe(1)
  const events = journaled(callStartedEvents())
  await old.table('cases').add({ ...events[0], id: 'case-1', openedAtMs: builtAtMs })
  await old.table('entries').add(promise)
  await old.table('events').bulkAdd(events.map((event) => ({ ...event, subjectId: 'x' })))
  old.close()

  const db = new TantoDatabase(name)
  await db.open()
  expect(db.verno).toBe(2)
  expect(
    await db.entries
      .where('dueAtMs')
      .belowOrEqual(builtAtMs + 5)
      .toArray(),
  ).toEqual([promise])
  expect(await db.cases.count()).toBe(1)
  expect(await db.events.count()).toBe(2)
  expect(await db.proposals.count()).toBe(0)
  await applyEvents(db, journaled(callStartedEvents(), 3))
  expect(await db.events.count()).toBe(4)
  await db.delete()
})
