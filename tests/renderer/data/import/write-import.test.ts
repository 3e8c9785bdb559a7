import { afterEach, expect, test, vi } from 'vitest'
import { applyInOrder } from '#renderer/data/apply-events.ts'
import { eraseHalfImports } from '#renderer/data/import/erase-imported.ts'
import { undoImport } from '#renderer/data/import/undo-import.ts'
import { type ImportToWrite, writeImport } from '#renderer/data/import/write-import.ts'
import { readOrders } from '#renderer/data/orders.ts'
import { createRecorder } from '#renderer/data/recorder.ts'
import type { Store } from '#renderer/data/store.tsx'
import { storeWithoutTeam } from '#renderer/data/team/store-team.ts'
import { synchronise } from '#renderer/data/synchronise.ts'
import { accountFields } from '#shared/account/account.ts'
import type { AccountId, ContactId } from '#shared/base/ids.ts'
import type { AppendOutcome } from '#shared/ipc/desktop-api.ts'
import { builtAtMs, callStartedEvents } from '#tests/support/builders.ts'
import { memoryJournal } from '#tests/support/memory-journal.ts'
import { builtInOnly } from '#tests/support/content-builders.ts'
import { openTestDatabase } from '#tests/support/open-test-database.ts'
import { anOrder, engineWith, manyOrders } from '#tests/support/order-builders.ts'

afterEach(() => {
  vi.mocked(console.error).mockClear()
})

/** A store as the app has it, over a disk that can refuse. */
async function aStore() {
  const db = openTestDatabase()
  const journal = memoryJournal()
  await synchronise(db, journal)
  let refuses: (seq: number) => boolean = () => false
  const recorder = createRecorder({
    append: async (input) => {
      const isRefused = refuses(journal.events.length + 1)
      const full: AppendOutcome = { kind: 'failed', problem: 'disk-full' }
      return isRefused ? full : journal.appendEvents(input)
    },
    apply: (written) => applyInOrder(db, journal.readJournal, written),
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
  })
  let ids = 0
  const store: Store = {
    db,
    storeKey: null,
    content: builtInOnly,
    team: storeWithoutTeam,
    record: recorder.record,
    attempt: recorder.attempt,
    settled: recorder.settled,
    newId: <Id extends string>() => `import-${(ids += 1)}` as Id,
    nowMs: () => builtAtMs,
  }
  return {
    store,
    journal,
    refuseWhile: (isRefused: (seq: number) => boolean) => {
      refuses = isRefused
    },
  }
}

const asked = (partial: Partial<ImportToWrite> = {}): ImportToWrite => ({
  what: 'orders',
  fileName: 'orders.csv',
  counts: { added: 4, changed: 0, unchanged: 0, refused: 0 },
  onShare: () => {},
  signal: new AbortController().signal,
  ...partial,
})
const page = (...numbers: string[]) => ({
  what: 'orders' as const,
  orders: numbers.map((number) => anOrder({ number })),
})
const twoPages = [page('1', '2'), page('3', '4')]

async function numbersIn({ db }: Store) {
  return [...(await readOrders(db)).values()].map(({ number }) => number)
}
const left = async ({ db }: Store) => [await db.orderPages.count(), await db.imports.count()]

test('an import counts once it is finished, and says how far it is', async () => {
  const { store } = await aStore()
  const shares: number[] = []
  const onShare = (share: number) => shares.push(share)
  const result = await writeImport(store, engineWith(twoPages), asked({ onShare }))
  expect(result).toEqual({ kind: 'written', importId: 'import-1' })
  expect(await numbersIn(store)).toEqual(['1', '2', '3', '4'])
  expect(shares).toEqual([0.5, 1])
})

test('the next page is asked for only when the last is in journal and store', async () => {
  const { store, journal } = await aStore()
  const seen: [journal: number, store: number][] = []
  const engine = engineWith(twoPages, async () => {
    seen.push([journal.events.length, await store.db.orderPages.count()])
  })
  await writeImport(store, engine, asked())
  expect(seen).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
  ])
})

test('a file that brings nothing new is remembered all the same', async () => {
  const { store } = await aStore()
  await writeImport(store, engineWith([]), asked())
  expect((await store.db.imports.toArray()).map(({ fileName }) => fileName)).toEqual(['orders.csv'])
})

test('a cancelled import leaves nothing behind', async () => {
  const { store } = await aStore()
  const cancel = new AbortController()
  const engine = engineWith(twoPages, (next) => (next === 2 ? cancel.abort() : undefined))
  const result = await writeImport(store, engine, asked({ signal: cancel.signal }))
  expect(result).toEqual({ kind: 'cancelled' })
  expect(await left(store)).toEqual([0, 0])
})

test('an engine that was ended and never answers does not hold up the next import', async () => {
  const { store } = await aStore()
  const cancel = new AbortController()
  const silent = { nextPage: () => new Promise<null>(() => {}) }
  const first = writeImport(store, silent, asked({ signal: cancel.signal }))
  const second = writeImport(store, engineWith(twoPages), asked())
  cancel.abort()
  expect((await first).kind).toBe('cancelled')
  expect((await second).kind).toBe('written')
})

test('a disk that refuses ends the import; what was typed meanwhile is saved as ever', async () => {
  const { store, refuseWhile } = await aStore()
  refuseWhile((seq) => seq === 2)
  const engine = engineWith(twoPages, (next) => {
    if (next === 2) setTimeout(() => store.record(...callStartedEvents()))
  })
  const result = await writeImport(store, engine, asked())
  expect(result).toEqual({ kind: 'failed', problem: 'disk-full' })
  refuseWhile(() => false)
  await vi.waitFor(async () => expect(await store.db.calls.count()).toBe(1))
  expect(await left(store)).toEqual([0, 0])
})

test('a reader that breaks down ends the import with nothing of it kept', async () => {
  const { store } = await aStore()
  const engine = engineWith(twoPages, (next) => {
    if (next === 2) throw new Error('torn')
  })
  expect((await writeImport(store, engine, asked())).kind).toBe('failed')
  await store.settled()
  expect(await left(store)).toEqual([0, 0])
  expect(console.error).toHaveBeenCalledOnce()
})

test('when the data was gone back to meanwhile, what is left of the import does not count', async () => {
  const { store } = await aStore()
  const engine = engineWith(twoPages, async (next) => {
    if (next === 3) await store.db.orderPages.delete('import-1/1')
  })
  expect((await writeImport(store, engine, asked())).kind).toBe('failed')
  await store.settled()
  expect(await left(store)).toEqual([0, 0])
  expect(console.error).toHaveBeenCalledOnce()
})

test('undone, an import counts for nothing, and what it covered counts again', async () => {
  const { store } = await aStore()
  const older = { what: 'orders' as const, orders: [anOrder({ expectedOn: '2026-03-01' })] }
  const newer = { what: 'orders' as const, orders: [anOrder({ expectedOn: '2026-03-09' })] }
  await writeImport(store, engineWith([older]), asked())
  const result = await writeImport(store, engineWith([newer]), asked())
  if (result.kind !== 'written') throw new Error(result.kind)
  const expected = async () => [...(await readOrders(store.db)).values()][0]?.expectedOn
  expect(await expected()).toBe('2026-03-09')
  await undoImport(store, result.importId)
  expect(await expected()).toBe('2026-03-01')
  expect(await store.db.orderPages.count()).toBe(1)
  expect((await store.db.imports.get(result.importId))?.undoneAtMs).toBe(builtAtMs)
})

const someAccounts = {
  what: 'accounts' as const,
  accounts: ['north', 'south'].map((id) => ({
    accountId: id as AccountId,
    fields: { name: `${id} tools`, number: '12' },
    contacts: [
      { contactId: `${id}-1` as ContactId, name: 'A. Sample', role: '', phone: '', email: '' },
    ],
  })),
}

test('undoing an import of customers takes them away, but nothing that was typed', async () => {
  const { store } = await aStore()
  const result = await writeImport(store, engineWith([someAccounts]), asked({ what: 'accounts' }))
  if (result.kind !== 'written') throw new Error(result.kind)
  const patch = { phone: '555-0100' }
  const north = 'north' as AccountId
  store.record({ kind: 'account-written', accountId: north, atMs: builtAtMs, patch })
  await store.settled()
  await undoImport(store, result.importId)
  const accounts = await store.db.accounts.toArray()
  expect(accounts.map((account) => [account.id, accountFields(account).phone])).toEqual([
    ['north', '555-0100'],
  ])
  expect(accounts[0]?.contacts).toEqual([])
})

test('what an import left that was never finished is cleared away at the next start', async () => {
  const { store } = await aStore()
  await writeImport(store, engineWith(twoPages), asked())
  const half = { atMs: builtAtMs, importId: 'half' as never }
  store.record({ kind: 'orders-imported', page: 1, orders: manyOrders(3), ...half })
  const [account] = someAccounts.accounts
  store.record({ kind: 'account-imported', ...half, ...account! })
  await store.settled()
  expect(await numbersIn(store)).toEqual(['1', '2', '3', '4'])
  await eraseHalfImports(store)
  await store.settled()
  expect(await numbersIn(store)).toEqual(['1', '2', '3', '4'])
  expect(await left(store)).toEqual([2, 1])
  expect(await store.db.accounts.count()).toBe(0)
})

test('while one window imports, no other takes its pages for left over', async () => {
  const { store } = await aStore()
  const engine = engineWith(twoPages, async () => {
    await eraseHalfImports(store)
    await store.settled()
  })
  expect((await writeImport(store, engine, asked())).kind).toBe('written')
  expect(await numbersIn(store)).toEqual(['1', '2', '3', '4'])
})
