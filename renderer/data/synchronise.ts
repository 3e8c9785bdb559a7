import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { applyEvents, newestSeq } from './apply-events.ts'
import type { TantoDatabase } from './database.ts'

export type Synchronised =
  /** Nothing was missing. */
  | { readonly kind: 'in-step' }
  /** The store was behind the journal and has caught up. */
  | { readonly kind: 'caught-up'; readonly events: number }
  /** The store was gone or empty and was rebuilt from the journal. */
  | { readonly kind: 'rebuilt'; readonly events: number }
  /** The journal was gone or an older copy, and was written on from the store. */
  | { readonly kind: 'journal-restored'; readonly events: number }

type Journal = Pick<DesktopApi, 'journalState' | 'readJournal' | 'appendEvents'>

const pageSize = 2_000
/** The journal takes a batch whole or not at all, and none too large. */
const restoredAtOnce = 1_000

/**
 * Brings the working store up to the journal, which is the truth (ADR 0003). Events can be missing
 * only behind `verifiedSeq`, anywhere: two windows write, and a crash may strike between them.
 */
export async function synchronise(
  db: TantoDatabase,
  journal: Journal,
  onProgress: (share: number) => void = () => {},
): Promise<Synchronised> {
  // In this order: the other window may write meanwhile, and the journal is never behind the store.
  const lastStored = await newestSeq(db)
  const { lastSeq } = await journal.journalState({})
  if (lastStored > lastSeq) return restoreJournal(db, journal, lastSeq)

  const isEmpty = lastStored === 0
  const verifiedSeq = isEmpty ? 0 : ((await db.meta.get('verifiedSeq'))?.value ?? 0)
  const firstMissing = await firstGap(db, verifiedSeq, lastSeq)
  if (firstMissing === null) {
    if (verifiedSeq < lastSeq) await db.meta.put({ key: 'verifiedSeq', value: lastSeq })
    return { kind: 'in-step' }
  }

  let events = 0
  let fromSeq: number | null = firstMissing
  while (fromSeq !== null && fromSeq <= lastSeq) {
    const page = await journal.readJournal({ fromSeq, limit: pageSize })
    await applyEvents(db, page.events)
    events += page.events.length
    fromSeq = page.nextSeq
    onProgress(fromSeq === null ? 1 : fromSeq / lastSeq)
  }
  await db.meta.put({ key: 'verifiedSeq', value: lastSeq })
  if (isEmpty) await db.meta.put({ key: 'storeRebuilt', value: events })
  return { kind: isEmpty ? 'rebuilt' : 'caught-up', events }
}

/**
 * Gives the journal the events it lacks: they get the places they had, for it counts on from its
 * last. Where the store has a hole they get others, and the store is built anew from the journal.
 */
async function restoreJournal(
  db: TantoDatabase,
  journal: Journal,
  lastSeq: number,
): Promise<Synchronised> {
  let after = lastSeq
  let events = 0
  let isMoved = false
  for (;;) {
    const page = await db.events.where('seq').above(after).limit(restoredAtOnce).toArray()
    const last = page.at(-1)
    if (!last) break
    const lacking = page.map(({ seq: _seq, subjectId: _subjectId, ...event }) => event)
    const outcome = await journal.appendEvents({ events: lacking })
    if (outcome.kind === 'failed') throw new Error(`The journal refused: ${outcome.problem}`)
    isMoved ||= page.some(({ seq }, index) => seq !== outcome.firstSeq + index)
    after = last.seq
    events += page.length
  }
  if (isMoved) {
    await emptyStore(db)
    await synchronise(db, journal)
  }
  await db.meta.put({ key: 'journalRestored', value: events })
  return { kind: 'journal-restored', events }
}

function emptyStore(db: TantoDatabase): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    await Promise.all(db.tables.map((table) => table.clear()))
  })
}

async function firstGap(
  db: TantoDatabase,
  verifiedSeq: number,
  lastSeq: number,
): Promise<number | null> {
  const present = new Set(
    await db.events.where('seq').between(verifiedSeq, lastSeq, false, true).primaryKeys(),
  )
  for (let seq = verifiedSeq + 1; seq <= lastSeq; seq++) {
    if (!present.has(seq)) return seq
  }
  return null
}
