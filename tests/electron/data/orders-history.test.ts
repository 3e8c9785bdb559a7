import { readdir, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noKeys, sealersOf, type SealingKeys } from '#electron/main/journal/sealers.ts'
import { openSnapshotFile } from '#electron/main/snapshot/snapshot-file.ts'
import type { JournaledEvent } from '#shared/event/event.ts'
import { builtAtMs } from '../../support/builders.ts'
import {
  everything,
  openIn,
  sealedWith,
  startOfClock,
  type,
} from '../../support/open-test-history.ts'
import {
  anOrder,
  importId,
  manyOrders,
  ordersImported,
  ordersOf,
} from '../../support/order-builders.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** What a page takes at most, with what makes it whole again; the largest record is one page more. */
const mostBytes = 5 * 1024 ** 2
const clock = { nowMs: startOfClock }

/** Twelve megabytes of orders, each page written by itself. */
async function withManyOrders(keys: SealingKeys = noKeys) {
  const userData = await temporaryFolder()
  const history = await openIn(userData, clock, keys)
  const note = 'x'.repeat(100)
  for (let page = 1; page <= 60; page++) {
    const orders = manyOrders(500, { reference: note, product: `${note}${page}` })
    await history.journal.append([ordersImported('one', orders, page)])
  }
  await history.journal.append(ordersOf('one').slice(-1))
  return { userData, history }
}

const kindsOf = (events: readonly JournaledEvent[]) => [...new Set(events.map(({ kind }) => kind))]

test.each([
  ['as they are', noKeys],
  ['sealed', sealedWith('1')],
])('many orders are read in pages that a message can hold, %s', async (_, keys) => {
  const { userData, history } = await withManyOrders(keys)
  const sizes: number[] = []
  const events: JournaledEvent[] = []
  const readAll = async ({ read }: typeof history) => {
    let fromSeq: number | null = 1
    while (fromSeq !== null) {
      const page = await read(fromSeq, 5_000)
      sizes.push(JSON.stringify(page.events).length)
      events.push(...page.events)
      fromSeq = page.nextSeq
    }
  }
  await readAll(history)
  expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 61 }, (_each, nth) => nth + 1))
  expect(Math.max(...sizes)).toBeLessThan(mostBytes)
  const before = events.splice(0)

  await history.takeSnapshot('manual')
  await type(history, 'a')
  await readAll(await openIn(userData, clock, keys))
  expect(events.slice(0, -1)).toEqual(before)
  expect(Math.max(...sizes)).toBeLessThan(mostBytes)
})

test('a snapshot holds imports in pages that can be unpacked, and going back to it brings them', async () => {
  const { history } = await withManyOrders()
  const { path } = await history.takeSnapshot('manual')
  const reader = await openSnapshotFile(path, sealersOf(noKeys))
  const pages = Array.from({ length: reader.pageCount }, (_, index) => reader.page(index))
  expect(Math.max(...pages.map((page) => JSON.stringify(page).length))).toBeLessThan(mostBytes)
  expect(pages.flat()).toEqual(await everything(history))

  const elsewhere = await temporaryFolder()
  await (await openIn(elsewhere)).adopt(path, noKeys)
  const restored = await everything(await openIn(elsewhere))
  expect(restored.map((event) => ({ ...event, seq: 0 }))).toEqual(
    pages.flat().map((event) => ({ ...event, seq: 0 })),
  )
})

test('an import that was undone is in no later snapshot, only that there was one', async () => {
  const history = await openIn(await temporaryFolder())
  const secret = 'Planted customer'
  const events = ordersOf('one', [anOrder({ customer: secret })], [anOrder({ number: '2' })])
  for (const event of [...events, ...ordersOf('two', [anOrder()])]) {
    await history.journal.append([event])
  }
  const before = await history.takeSnapshot('manual')
  await history.journal.append([
    { kind: 'import-undone', importId: importId('one'), atMs: builtAtMs },
    ...[1, 2].map((page) => ({
      kind: 'order-page-erased' as const,
      importId: importId('one'),
      page,
      atMs: builtAtMs,
    })),
  ])
  await history.takeSnapshot('manual')
  const told = await everything(history)
  expect(kindsOf(told)).toEqual([
    'import-finished',
    'orders-imported',
    'import-undone',
    'order-page-erased',
  ])
  expect(JSON.stringify(told)).not.toContain(secret)
  const older = await openSnapshotFile(before.path, sealersOf(noKeys))
  expect(JSON.stringify(older.page(0)), 'the older one still has it').toContain(secret)
})

test('a page torn by a power cut is cut away, and those before it are whole', async () => {
  const userData = await temporaryFolder()
  const history = await openIn(userData)
  for (const page of [1, 2, 3]) {
    await history.journal.append([ordersImported('one', manyOrders(500), page)])
  }
  await history.journal.close()
  const { journal: folder } = history.folders
  const [name = ''] = await readdir(folder)
  const { size } = await stat(join(folder, name))
  await truncate(join(folder, name), Math.round(size * 0.9))
  const again = await openIn(userData)
  expect((await everything(again)).map(({ seq }) => seq)).toEqual([1, 2])
  expect(again.journal.cutBytes).toBeGreaterThan(0)
})
