import { expect, test } from 'vitest'
import { applyEvents } from '#renderer/data/apply-events.ts'
import { aDraft, callId, callStartedEvents, journaled } from '../../support/builders.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const events = journaled([...callStartedEvents(), aDraft('older'), aDraft('newer')])

test('whichever window is quicker, what the journal has later wins', async () => {
  const db = openTestDatabase()
  await applyEvents(db, events.slice(0, 2))
  await applyEvents(db, events.slice(3))
  await applyEvents(db, events.slice(2, 3))
  expect((await db.calls.get(callId('call-1')))?.draft).toBe('newer')
  expect(await db.events.count()).toBe(4)
})

test('events that come a second time change nothing', async () => {
  const db = openTestDatabase()
  await applyEvents(db, events)
  const before = await db.calls.toArray()
  await applyEvents(db, events.slice(1, 3))
  expect(await db.calls.toArray()).toEqual(before)
})
