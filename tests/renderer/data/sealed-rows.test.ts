import { expect, test } from 'vitest'
import { TantoDatabase } from '#renderer/data/database.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { createSealer, noSeal } from '#shared/seal/sealer.ts'
import { anEntry, callId, callStartedEvents, entryId } from '../../support/builders.ts'
import { memoryJournal } from '../../support/memory-journal.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
const sealer = createSealer({ id: '0a0b0c0d', bytes: new Uint8Array(32).fill(7) }, randomBytes)
const otherSealer = createSealer({ id: '0f0f0f0f', bytes: new Uint8Array(32).fill(9) }, randomBytes)

const promise = anEntry({
  id: entryId('p'),
  text: 'Kundengeheimnis 納期',
  dueAtMs: 17,
  owedAtMs: 17,
})

/** The rows as they lie on the disk. */
async function onDisk(db: TantoDatabase): Promise<Record<string, unknown>[]> {
  const request = db.backendDB().transaction('entries').objectStore('entries').getAll()
  return new Promise((resolve) => {
    request.addEventListener('success', () => resolve(request.result))
  })
}

test('a row comes back as it was, by every way of asking', async () => {
  const db = openTestDatabase(sealer)
  await db.entries.bulkPut([promise, anEntry({ id: entryId('q'), dueAtMs: null })])
  expect(await db.entries.get(promise.id)).toEqual(promise)
  expect((await db.entries.bulkGet([promise.id]))[0]).toEqual(promise)
  expect(await db.entries.where('owedAtMs').below(20).toArray()).toEqual([promise])
  expect(await db.entries.orderBy('owedAtMs').reverse().first()).toEqual(promise)
  expect(await db.entries.filter(({ text }) => text === promise.text).toArray()).toEqual([promise])
  const seen: unknown[] = []
  await db.entries
    .where('callId')
    .equals(callId('call-1'))
    .each((row) => seen.push(row))
  expect(seen).toContainEqual(promise)
  expect(await db.entries.toCollection().primaryKeys()).toEqual(['p', 'q'])
})

test('a change of one field keeps the others', async () => {
  const db = openTestDatabase(sealer)
  await db.entries.put(promise)
  await db.entries.update(promise.id, { removed: true })
  expect(await db.entries.get(promise.id)).toEqual({ ...promise, removed: true })
})

test('on the disk only keys and indexed fields can be read', async () => {
  const db = openTestDatabase(sealer)
  await db.entries.put(promise)
  const [row] = await onDisk(db)
  expect(Object.keys(row ?? {}).toSorted()).toEqual([
    'callId',
    'caseId',
    'id',
    'owedAtMs',
    'sealed',
  ])
  const text = Buffer.from(row?.['sealed'] as Uint8Array).toString('utf8')
  expect(text).not.toContain('Kundengeheimnis')
})

test('a row put in another’s place does not open', async () => {
  const db = openTestDatabase(sealer)
  await db.entries.put(promise)
  const [row] = await onDisk(db)
  const store = db.backendDB().transaction('entries', 'readwrite').objectStore('entries')
  const moved = store.put({ ...row, id: 'elsewhere' })
  await new Promise((resolve) => moved.addEventListener('success', resolve))
  await expect(db.entries.get(entryId('elsewhere'))).rejects.toThrow('not what was sealed')
})

test.each([
  ['another key', otherSealer],
  ['no key, for it was opened for good,', noSeal],
])('a store that was sealed with %s is built anew from the journal', async (_name, later) => {
  const journal = memoryJournal()
  await journal.appendEvents({ events: callStartedEvents() })
  const before = openTestDatabase(sealer)
  await synchronise(before, journal)
  before.close()
  const db = new TantoDatabase(later, before.name)
  await synchronise(db, journal)
  expect((await db.calls.get(callId('call-1')))?.status).toBe('live')
  db.close()
})
