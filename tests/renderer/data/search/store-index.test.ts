import { expect, onTestFinished, test, vi } from 'vitest'
import { applyStretch } from '#renderer/data/apply-events.ts'
import { followStore } from '#renderer/data/search/store-index.ts'
import type { ImportId } from '#shared/base/ids.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { nothingAsked } from '#shared/search/query.ts'
import { createSealer } from '#shared/seal/sealer.ts'
import {
  builtAtMs,
  callStartedEvents,
  callId,
  caseId,
  entryId,
  journaled,
} from '#tests/support/builders.ts'
import { openTestDatabase } from '#tests/support/open-test-database.ts'

const captured = (text: string, id = 'entry-1'): TantoEvent => ({
  kind: 'entry-captured',
  entryId: entryId(id),
  callId: callId('call-1'),
  caseId: caseId('case-1'),
  atMs: builtAtMs,
  step: 'listen',
  content: { kind: 'note', text, dueAtMs: null },
})
const entry = { entryId: entryId('entry-1'), callId: callId('call-1'), atMs: builtAtMs }

function followed(db = openTestDatabase()) {
  let seq = 0
  const onFailure = vi.fn<(error: unknown) => void>()
  const index = followStore(db, { onChange: () => {}, onFailure })
  onTestFinished(() => index.end())
  const happen = async (...events: TantoEvent[]) => {
    await applyStretch(db, {
      events: journaled(events, seq + 1),
      chain: `${(seq += events.length)}`,
    })
  }
  const found = (word: string) =>
    index.find({ ...nothingAsked, words: [word] }).groups.flatMap(({ hits }) => hits)
  return { db, index, happen, found, onFailure }
}

test('what was in the store before is found once all was read', async () => {
  const db = openTestDatabase()
  const before = journaled([...callStartedEvents(), captured('The seal ring cracked')])
  await applyStretch(db, { events: before, chain: '1' })
  const { index, found } = followed(db)
  expect(index.share()).toBe(0)
  await vi.waitFor(() => expect(index.share()).toBe(1))
  expect(found('seal ring').map(({ line }) => line.text)).toEqual(['The seal ring cracked'])
})

test('what is written, changed, taken out and put back while it is open is followed', async () => {
  const { happen, found } = followed()
  await happen(...callStartedEvents(), captured('The seal ring cracked'))
  await vi.waitFor(() => expect(found('seal ring')).toHaveLength(1))

  const content = { kind: 'note', text: 'The bearing cracked', dueAtMs: null } as const
  await happen({ kind: 'entry-edited', ...entry, content })
  await vi.waitFor(() => expect(found('bearing')).toHaveLength(1))
  expect(found('seal ring')).toEqual([])

  await happen({ kind: 'entry-removed', ...entry })
  await vi.waitFor(() => expect(found('bearing')).toEqual([]))
  await happen({ kind: 'entry-restored', ...entry })
  await vi.waitFor(() => expect(found('bearing')).toHaveLength(1))
})

test('a case in the bin is not found, one that is put back is, one that is erased is gone', async () => {
  const { happen, found } = followed()
  const about = { caseId: caseId('case-1'), atMs: builtAtMs }
  await happen(...callStartedEvents(), captured('The seal ring cracked'))
  await vi.waitFor(() => expect(found('seal ring')).toHaveLength(1))
  await happen({ kind: 'case-binned', ...about })
  await vi.waitFor(() => expect(found('seal ring')).toEqual([]))
  expect(found('northgate')).toEqual([])
  await happen({ kind: 'case-unbinned', ...about })
  await vi.waitFor(() => expect(found('seal ring')).toHaveLength(1))
  await happen({ kind: 'entry-erased', ...entry }, { kind: 'case-erased', ...about })
  await vi.waitFor(() => expect(found('northgate')).toEqual([]))
  expect(found('seal ring')).toEqual([])
})

test('many at once are followed too', async () => {
  const { happen, found } = followed()
  const lines = Array.from({ length: 80 }, (_, at) => captured(`Seal ring ${at}`, `entry-${at}`))
  await happen(...callStartedEvents(), ...lines)
  await vi.waitFor(() => expect(found('seal ring 79')).toHaveLength(1))
})

test('orders are found as the newest import has them, none of an import that did not finish or was undone', async () => {
  const { happen, found } = followed()
  const imported = (id: string, product: string): TantoEvent => ({
    kind: 'orders-imported',
    importId: id as ImportId,
    page: 1,
    atMs: builtAtMs,
    orders: [{ key: '10428\u001f1', number: '10428', customer: 'Northgate Tools', product }],
  })
  const finished = (id: string): TantoEvent => ({
    kind: 'import-finished',
    importId: id as ImportId,
    atMs: builtAtMs,
    what: 'orders',
    fileName: 'orders.csv',
    counts: { added: 1, changed: 0, unchanged: 0, refused: 0 },
  })
  await happen(imported('import-1', 'Seal ring'), finished('import-1'))
  await vi.waitFor(() => expect(found('seal ring')).toHaveLength(1))
  await happen(imported('import-2', 'Bearing'))
  await happen(finished('import-2'))
  await vi.waitFor(() => expect(found('bearing')).toHaveLength(1))
  expect(found('seal ring')).toEqual([])
  await happen({ kind: 'import-undone', importId: 'import-2' as ImportId, atMs: builtAtMs })
  await vi.waitFor(() => expect(found('seal ring')).toHaveLength(1))
  expect(found('bearing')).toEqual([])
  await happen({ kind: 'import-undone', importId: 'import-1' as ImportId, atMs: builtAtMs })
  await vi.waitFor(() => expect(found('northgate')).toEqual([]))
})

test('rows that are sealed on the disk are found like all others', async () => {
  const bytes = (count: number) => crypto.getRandomValues(new Uint8Array(count))
  const sealer = createSealer({ id: '0000abcd', bytes: new Uint8Array(32).fill(7) }, bytes)
  const { happen, found } = followed(openTestDatabase(sealer))
  await happen(...callStartedEvents(), captured('The seal ring cracked'))
  await vi.waitFor(() => expect(found('seal ring')).toHaveLength(1))
})

test('a store that is closed under it is said', async () => {
  const db = openTestDatabase()
  await db.open()
  db.close()
  const { onFailure } = followed(db)
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledTimes(1))
})
