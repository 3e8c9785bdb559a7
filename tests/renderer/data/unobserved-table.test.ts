import { Dexie } from 'dexie'
import { expect, onTestFinished, test } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import { callStartedEvents, journaled } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

test('queries that wait are told of rows that change and not of every event', async () => {
  const db = openTestDatabase()
  await db.open()
  const announced: string[] = []
  const note = (parts: object) => void announced.push(...Object.keys(parts))
  Dexie.on('storagemutated', note)
  onTestFinished(() => Dexie.on.storagemutated.unsubscribe(note))

  await applyStretch(db, { events: journaled(callStartedEvents()), chain: 'c' })
  const tables = new Set(announced.map((part) => part.split('/')[3]))
  expect(tables).toEqual(new Set(['calls', 'cases', 'facts', 'meta']))
  expect(await db.events.toCollection().primaryKeys()).toEqual([1, 2])
})
