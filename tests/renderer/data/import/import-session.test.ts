import { expect, test } from 'vitest'
import { applyInOrder } from '#renderer/data/apply-events.ts'
import type { Checked, ImportEngine } from '#renderer/data/import/import-engine.ts'
import { createImportSession } from '#renderer/data/import/import-session.ts'
import { readOrders } from '#renderer/data/orders.ts'
import { createRecorder } from '#renderer/data/recorder.ts'
import type { Store } from '#renderer/data/store.tsx'
import { storeWithoutTeam } from '#renderer/data/team/store-team.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { builtAtMs } from '#tests/support/builders.ts'
import { importHere } from '#tests/support/import-without-thread.tsx'
import { memoryJournal } from '#tests/support/memory-journal.ts'
import { builtInOnly } from '#tests/support/content-builders.ts'
import { openTestDatabase } from '#tests/support/open-test-database.ts'

const how = { language: 'en', country: 'none', currency: 'EUR' } as const
const head = 'Order no,Customer,Expected date'
const csv = (...rows: string[]) => new File([[head, ...rows].join('\n')], 'orders.csv')
const manyRows = (count: number) =>
  Array.from({ length: count }, (_, index) => `SO-${index},Sample Foods,2026-03-05`)

async function aSession(other: Partial<ImportEngine> = {}) {
  const db = openTestDatabase()
  const journal = memoryJournal()
  await synchronise(db, journal)
  let onAppend = (_kind: string) => {}
  const recorder = createRecorder({
    append: (input) => {
      for (const { kind } of input.events) onAppend(kind)
      return journal.appendEvents(input)
    },
    apply: (written) => applyInOrder(db, journal.readJournal, written),
    wait: () => new Promise(() => {}),
  })
  let ids = 0
  const store: Store = {
    db,
    storeKey: null,
    content: builtInOnly,
    team: storeWithoutTeam,
    ...recorder,
    newId: <Id extends string>() => `id-${++ids}` as Id,
    nowMs: () => builtAtMs,
  }
  const session = createImportSession(store, (defaults) => ({
    ...importHere(store, defaults),
    ...other,
  }))
  const orders = async () => [...(await readOrders(db)).values()].map(({ number }) => number)
  const whenWritten = (listener: (kind: string) => void) => {
    onAppend = listener
  }
  return { session, orders, db, whenWritten }
}

test('a file of customers is taken for one without being asked', async () => {
  const { session } = await aSession()
  await session.choose(new File(['Customer no,Company,Phone\n1,Harbour,020\n'], 'c.csv'), how)
  expect(session.stage()).toMatchObject({ kind: 'columns', draft: { plan: { what: 'accounts' } } })
})

test('a check that is cancelled goes back to the columns at once, as they were named', async () => {
  const { session } = await aSession({ check: () => new Promise<Checked>(() => {}) })
  await session.choose(csv('SO-1,Harbour,2026-03-02'), how)
  session.say('Customer', 'contact')
  void session.check()
  expect(session.stage()).toMatchObject({ kind: 'checking' })
  session.cancel()
  expect(session.stage()).toMatchObject({ kind: 'columns', notice: { kind: 'cancelled' } })
  const stage = session.stage()
  if (stage.kind !== 'columns') throw new Error('Not at the columns')
  expect(stage.draft.plan.columns).toContainEqual({ field: 'contact', head: 'Customer' })
})

test('an import that is cancelled leaves nothing, however far it was', async () => {
  const { session, orders, db } = await aSession()
  await session.choose(csv(...manyRows(1200)), how)
  await session.check()
  session.subscribe(() => {
    const stage = session.stage()
    if (stage.kind === 'writing' && stage.share > 0) session.cancel()
  })
  await session.write()
  expect(session.stage()).toMatchObject({ kind: 'columns', notice: { kind: 'cancelled' } })
  expect(await orders()).toEqual([])
  expect(await db.orderPages.count()).toBe(0)
  expect(await db.imports.count()).toBe(0)
})

test('an import that was cancelled as its last word was written is taken back', async () => {
  const { session, orders, db, whenWritten } = await aSession()
  await session.choose(csv('SO-1,Harbour,2026-03-02'), how)
  await session.check()
  whenWritten((kind) => {
    if (kind === 'import-finished') session.cancel()
  })
  await session.write()
  expect(await orders()).toEqual([])
  expect(await db.imports.toArray()).toMatchObject([{ undoneAtMs: builtAtMs }])
})

test('locked in the middle, nothing is there and it is said why', async () => {
  const { session, orders } = await aSession()
  await session.choose(csv(...manyRows(1200)), how)
  await session.check()
  const written = session.write()
  session.end({ kind: 'stopped' })
  await written
  expect(session.stage()).toEqual({ kind: 'choosing', notice: { kind: 'stopped' } })
  expect(await orders()).toEqual([])
})

test('another file that is chosen while one is looked at is the one that counts', async () => {
  const { session } = await aSession()
  const first = session.choose(csv('SO-1,Harbour,2026-03-02'), how)
  await session.choose(new File(['Order no;Customer\nSO-9;Foods\n'], 'second.csv'), how)
  await first
  expect(session.stage()).toMatchObject({ draft: { file: { name: 'second.csv' } } })
})

test('a dialect that does not fit says so, and can be chosen back', async () => {
  const { session } = await aSession()
  await session.choose(csv('SO-1,Harbour,2026-03-02'), how)
  await session.read({ delimiter: '\t' })
  expect(session.stage()).toMatchObject({
    kind: 'columns',
    notice: { kind: 'refused', problem: 'one-column' },
    draft: { plan: { dialect: { delimiter: '\t' } } },
  })
  await session.read({ delimiter: ',' })
  expect(session.stage()).toMatchObject({ notice: null, draft: { heads: head.split(',') } })
})

test('how dates are read changes nothing of what the columns were named', async () => {
  const { session } = await aSession()
  await session.choose(csv('SO-1,Harbour,02.03.2026'), how)
  session.say('Customer', 'contact')
  await session.read({ dateOrder: 'mdy' })
  const stage = session.stage()
  if (stage.kind !== 'columns') throw new Error('Not at the columns')
  expect(stage.draft.plan.dialect.dateOrder).toBe('mdy')
  expect(stage.draft.plan.columns).toContainEqual({ field: 'contact', head: 'Customer' })
})

test('a thread that fails is a file that can not be read, and the next one can', async () => {
  const { session } = await aSession({
    open: async () => ({ kind: 'refused', problem: 'unreadable' }),
  })
  await session.choose(csv('SO-1,Harbour,2026-03-02'), how)
  expect(session.stage()).toMatchObject({ kind: 'choosing', notice: { problem: 'unreadable' } })
})
