import type { ImportId } from '#shared/base/ids.ts'
import type { WriteProblem } from '#shared/base/write-problem.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import type { ImportCounts, ImportedThing } from '#shared/import/import-record.ts'
import type { AppendOutcome } from '#shared/ipc/desktop-api.ts'
import type { Store } from '../store.tsx'
import { eraseImported, importLock } from './erase-imported.ts'
import type { ImportEngine, ImportPage } from './import-engine.ts'

export type ImportToWrite = {
  readonly what: ImportedThing
  readonly fileName: string
  /** As the check counted them. */
  readonly counts: ImportCounts
  /** How much is written, from 0 to 1. */
  readonly onShare: (share: number) => void
  /** Aborted when the user cancels, and when the page that imports is left. */
  readonly signal: AbortSignal
}

/** What became of it. But for `written`, nothing of the file is kept. */
export type WrittenImport =
  | { readonly kind: 'written'; readonly importId: ImportId }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: WriteProblem }

const longestFileName = 260

/**
 * Writes what the engine's check found, a page at a time: each is in the journal and the working store
 * before the next is asked for. That it is finished is written last, and only then it counts. One
 * window imports at a time; while it does, no half import is looked for (`eraseHalfImports`).
 */
export function writeImport(
  store: Store,
  engine: Pick<ImportEngine, 'nextPage'>,
  asked: ImportToWrite,
): Promise<WrittenImport> {
  return navigator.locks.request(importLock, () => write(store, engine, asked))
}

async function write(
  store: Store,
  engine: Pick<ImportEngine, 'nextPage'>,
  { what, fileName, counts, onShare, signal }: ImportToWrite,
): Promise<WrittenImport> {
  const importId = store.newId<ImportId>()
  const all = Math.max(1, counts.added + counts.changed)
  let written = 0
  let pages = 0
  const giveUp = async (result: WrittenImport): Promise<WrittenImport> => {
    // A store that was closed meanwhile is cleared when it is opened again.
    await eraseImported(store, importId).catch(() => {})
    // A disk that refuses takes the erasures when it can: nobody waits for that.
    if (result.kind === 'cancelled') await store.settled()
    return result
  }
  try {
    for (let page = 1; ; page++) {
      const next = await unlessAborted(engine.nextPage(), signal)
      if (next === 'aborted') return await giveUp({ kind: 'cancelled' })
      if (next === null) break
      const outcome = await store.attempt(
        ...eventsOf(next, { importId, page, atMs: store.nowMs() }),
      )
      if (outcome.kind === 'failed') return await giveUp(outcome)
      written += next.what === 'orders' ? next.orders.length : next.accounts.length
      if (next.what === 'orders') pages += 1
      onShare(Math.min(1, written / all))
    }
    if ((await pagesThere(store, importId)) !== pages)
      throw new Error('Its pages are not all there')
    const outcome: AppendOutcome = await store.attempt({
      kind: 'import-finished',
      importId,
      atMs: store.nowMs(),
      what,
      fileName: fileName.slice(0, longestFileName),
      counts,
    })
    return outcome.kind === 'failed' ? await giveUp(outcome) : { kind: 'written', importId }
  } catch (error) {
    console.error('An import was given up', error)
    return giveUp({ kind: 'failed', problem: 'unknown' })
  }
}

/** Data that somebody went back to meanwhile has not what was written before. */
function pagesThere({ db }: Store, importId: ImportId): Promise<number> {
  return db.orderPages.where('id').startsWith(`${importId}/`).count()
}

/** An engine that was ended never answers: leaving the page must not hold up the next import. */
function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  return new Promise((resolve, reject) => {
    const abort = () => resolve('aborted')
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    // Heard in any case: an engine that was ended refuses what it was just asked.
    void answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort)
    })
  })
}

function eventsOf(
  next: ImportPage,
  { importId, page, atMs }: { importId: ImportId; page: number; atMs: number },
): TantoEvent[] {
  if (next.what === 'orders') {
    return [{ kind: 'orders-imported', importId, page, atMs, orders: [...next.orders] }]
  }
  return next.accounts.map(({ accountId, fields, contacts }) => ({
    kind: 'account-imported',
    accountId,
    atMs,
    importId,
    fields,
    contacts: [...contacts],
  }))
}
