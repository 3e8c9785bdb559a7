import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { applyEvents, refoldSubjects } from './apply-events.ts'
import type { TantoDatabase } from './database.ts'

export type Synchronised =
  /** Nothing was missing. */
  | { readonly kind: 'in-step' }
  /** The store was behind the journal and has caught up. */
  | { readonly kind: 'caught-up'; readonly events: number }
  /** The store was gone or empty and was rebuilt from the journal. */
  | { readonly kind: 'rebuilt'; readonly events: number }

type Journal = Pick<DesktopApi, 'journalState' | 'readJournal'>

const pageSize = 2_000

/**
 * Brings the working store up to the journal, which is the truth (ADR 0003). Events can be missing
 * only behind `verifiedSeq`, anywhere: two windows write, and a crash may strike between them.
 */
export async function synchronise(
  db: TantoDatabase,
  journal: Journal,
  onProgress: (share: number) => void = () => {},
): Promise<Synchronised> {
  const { lastSeq } = await journal.journalState({})
  const isEmpty = (await db.events.limit(1).primaryKeys()).length === 0
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
    if (!isEmpty) await refoldSubjects(db, page.events)
    events += page.events.length
    fromSeq = page.nextSeq
    onProgress(fromSeq === null ? 1 : fromSeq / lastSeq)
  }
  await db.meta.put({ key: 'verifiedSeq', value: lastSeq })
  if (isEmpty) await db.meta.put({ key: 'rebuiltEvents', value: events })
  return { kind: isEmpty ? 'rebuilt' : 'caught-up', events }
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
