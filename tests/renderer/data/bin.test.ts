import { expect, test } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import { eraseCase } from '#renderer/data/bin.ts'
import { hasAllRows, noRows, readTip } from '#renderer/data/database.ts'
import { rebuildStore } from '#renderer/data/rebuild-store.ts'
import type { Store } from '#renderer/data/store.tsx'
import type { TantoEvent } from '#shared/event/event.ts'
import { aCase, anEntry, callStartedEvents, caseId, entryId } from '../../support/builders.ts'
import { letterDrafted } from '../../support/letter-builders.ts'
import { livedCase } from '../../support/lived-case.ts'
import { chainOf, memoryJournal } from '../../support/memory-journal.ts'
import { openTestDatabase } from '../../support/open-test-database.ts'

const owed = [{ kind: 'promise-by-us', text: 'I call', dueAtMs: 9 }] as const

test('a case of very many lines is erased in writes that the journal takes, itself last', async () => {
  const db = openTestDatabase()
  await db.cases.add(aCase())
  await db.entries.bulkAdd(
    Array.from({ length: 6_000 }, (_, n) => anEntry({ id: entryId(`line-${n}`) })),
  )
  const writes: TantoEvent[][] = []
  const record = (...events: TantoEvent[]) => writes.push(events)
  await eraseCase({ db, nowMs: () => 5, record } as unknown as Store, caseId('case-1'))
  expect(Math.max(...writes.map(({ length }) => length))).toBeLessThanOrEqual(1_000)
  expect(writes.flat()).toHaveLength(6_001)
  expect(writes.at(-1)?.at(-1)?.kind).toBe('case-erased')
})

test('a case that is erased goes with everything that belongs to it, and nothing else does', async () => {
  const db = openTestDatabase()
  const journal = memoryJournal()
  const apply = async (events: readonly TantoEvent[]) => {
    const fromSeq = journal.events.length
    await journal.appendEvents({ events: [...events] })
    const stretch = { events: journal.events.slice(fromSeq), chain: chainOf(journal.events) }
    await applyStretch(db, stretch)
  }
  await apply(callStartedEvents())
  await apply(livedCase({ id: 'case-1', openedAtMs: 1, owed }))
  await apply([letterDrafted()])
  await apply(livedCase({ id: 'other', openedAtMs: 1, acts: 1, owed }))

  const recorded: TantoEvent[] = []
  const store = {
    db,
    nowMs: () => 5,
    record: (...events: TantoEvent[]) => recorded.push(...events),
  }
  await eraseCase(store as unknown as Store, caseId('case-1'))
  await apply(recorded)

  const rows = async () => ({
    cases: await db.cases.toArray(),
    calls: await db.calls.toArray(),
    entries: await db.entries.toArray(),
    letters: await db.letters.toArray(),
  })
  const left = await rows()
  expect(left.cases.map(({ id }) => id)).toEqual(['other'])
  expect(left.calls).toEqual([])
  expect(left.letters).toEqual([])
  expect(left.entries.map(({ caseId: of }) => of)).toEqual(['other'])
  expect(await hasAllRows(db)).toBe(true)
  expect((await readTip(db))?.rows).toEqual({ ...noRows, cases: 1, entries: 1 })

  // A store built anew says the same.
  const lastSeq = journal.events.length
  await rebuildStore(db, journal, { lastSeq, snapshotSeq: 0 }, () => {})
  expect(await rows()).toEqual(left)
  expect(await hasAllRows(db)).toBe(true)
})
