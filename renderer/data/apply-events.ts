import { isByItself, type JournaledEvent, type PlacedEvent } from '#shared/event/event.ts'
import { reduceRow, subjectOf } from '#shared/event/projection.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import {
  holdsNothing,
  noRows,
  projectionVersion,
  readTip,
  type TantoDatabase,
  type Tip,
} from './database.ts'
import { type Row, type RowsInHand, rowsInHand } from './rows-in-hand.ts'
import { foldShared, heldAmong } from './team/fold-shared.ts'
import { streamOfRow } from './team/rows-of-stream.ts'

/** Events that follow each other in the journal, and its content hash up to the last. */
export type Stretch = { readonly events: readonly JournaledEvent[]; readonly chain: string }

/** Most events that are asked for at once. */
export const largestPage = 5_000

/**
 * Stores a stretch of events and brings the rows they are about up to them, all or nothing. What is
 * there already is passed over. False: something before it is missing, and nothing was done.
 */
export async function applyStretch(
  db: TantoDatabase,
  { events, chain }: Stretch,
): Promise<boolean> {
  return db.transaction('rw', db.tables, async () => {
    const before = await readTip(db)
    const tip = before?.seq ?? 0
    const [first] = events
    const last = events.at(-1)
    if (!first || !last || last.seq <= tip) return true
    if (first.seq > tip + 1) return false
    const news = events.filter(({ seq }) => seq > tip)
    await db.events.bulkPut(news)
    const counts = await foldInto(
      db,
      news,
      before ?? { rows: noRows, factPages: 0, held: holdsNothing },
    )
    await db.meta.put({
      key: 'tip',
      seq: last.seq,
      chain,
      ...counts,
      projection: projectionVersion,
    })
    return true
  })
}

/**
 * Applies what this window wrote. Where the other window wrote before and has not stored it yet,
 * the journal has it: it is fetched and stored first, so that the order is the journal's.
 */
export async function applyInOrder(
  db: TantoDatabase,
  readJournal: DesktopApi['readJournal'],
  written: Stretch,
): Promise<void> {
  while (!(await applyStretch(db, written))) {
    const tip = await readTip(db)
    const page = await readJournal({ fromSeq: (tip?.seq ?? 0) + 1, limit: largestPage })
    const { events, chain } = page
    const isNext = chain !== null && (await applyStretch(db, { events, chain }))
    if (!isNext) throw new Error('The journal does not go on where the working store ends')
  }
}

type Counts = Pick<Tip, 'rows' | 'factPages' | 'held'>

/** Folds events into the rows that are there, and counts those that are new or gone. */
async function foldInto(
  db: TantoDatabase,
  events: readonly JournaledEvent[],
  before: Counts,
): Promise<Counts> {
  const rows = rowsInHand(db)
  const plain = events.filter(isByItself)
  await rows.loadAll(plain.map(subjectOf))
  const counting = before.held.streams === 0 ? plain : await notOfTeam(db, rows, plain)
  for (const event of counting) {
    const { table, id } = subjectOf(event)
    rows.set(table, id, reduceRow(table, rows.get(table, id), event))
  }
  const shared = events.flatMap((event) => (isByItself(event) ? [] : event.shared))
  const held = await foldShared(db, rows, shared, before.held)
  return { ...(await rows.write(before)), held }
}

/** Once a stream is the team's, what is said of its rows by itself counts nothing. */
async function notOfTeam(
  db: TantoDatabase,
  rows: RowsInHand,
  events: readonly PlacedEvent[],
): Promise<readonly PlacedEvent[]> {
  const begun = new Map<string, Row | undefined>()
  const streams = events.map((event) => {
    const { table, id } = subjectOf(event)
    const key = `${table} ${id}`
    const row = rows.get(table, id) ?? begun.get(key) ?? reduceRow(table, undefined, event)
    begun.set(key, row)
    return streamOfRow(table, id, row)
  })
  const held = await heldAmong(
    db,
    streams.flatMap((stream) => stream ?? []),
  )
  return events.filter((_, index) => {
    const stream = streams[index]
    return !stream || !held.has(stream)
  })
}
