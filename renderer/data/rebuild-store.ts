import type { Table } from 'dexie'
import { isByItself, type JournaledEvent } from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf } from '#shared/event/projection.ts'
import type { DesktopApi } from '#shared/ipc/desktop-api.ts'
import { largestPage } from './apply-events.ts'
import {
  projectionVersion,
  type RowCounts,
  rowTables,
  type TantoDatabase,
  type Tip,
} from './database.ts'
import { factPagesOf } from './insight/keep-facts.ts'
import { collectShared, type CollectedShared } from './team/collect-shared.ts'

type Row = Rows[keyof Rows]
type Progress = (share: number) => void

/** Rows written at once: enough to be quick, few enough to show how far it is. */
const rowsAtOnce = 4_000
/** Reading takes about this share of the time, writing the rest. */
const readingShare = 0.3

/**
 * Builds the working store anew from all that ever happened: every event is folded in memory, then
 * the rows are written. The tip is written last, so a rebuild that was cut short is begun again.
 * @param snapshotSeq events up to here are in the snapshot it is built from and need not be kept
 */
export async function rebuildStore(
  db: TantoDatabase,
  journal: Pick<DesktopApi, 'readJournal'>,
  { lastSeq, snapshotSeq }: { lastSeq: number; snapshotSeq: number },
  onProgress: Progress,
): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await db.meta.delete('tip')
    const tables = [
      db.events,
      db.facts,
      db.streams,
      db.sharedEvents,
      ...rowTables.map((name) => db.table(name)),
    ]
    await Promise.all(tables.map((table) => table.clear()))
  })
  const folded = await foldEverything(journal, lastSeq, snapshotSeq, (share) =>
    onProgress(share * readingShare),
  )
  const counts = await writeRows(db, folded, (share) =>
    onProgress(readingShare + share * (1 - readingShare)),
  )
  const { seq, chain } = folded
  await db.meta.put({ key: 'tip', seq, chain, ...counts, projection: projectionVersion })
  onProgress(1)
}

type Folded = {
  readonly rows: ReadonlyMap<keyof Rows, ReadonlyMap<string, Row | undefined>>
  readonly team: ReturnType<CollectedShared['foldInto']>
  readonly newest: readonly JournaledEvent[]
  readonly seq: number
  readonly chain: string
}

async function foldEverything(
  { readJournal }: Pick<DesktopApi, 'readJournal'>,
  lastSeq: number,
  snapshotSeq: number,
  onProgress: Progress,
): Promise<Folded> {
  const rows = new Map(rowTables.map((name) => [name, new Map<string, Row | undefined>()]))
  const shared = collectShared()
  const newest: JournaledEvent[] = []
  let seq = 0
  let chain = ''
  let fromSeq: number | null = 1
  while (fromSeq !== null && fromSeq <= lastSeq) {
    const page = await readJournal({ fromSeq, limit: largestPage })
    for (const event of page.events) {
      if (event.seq > snapshotSeq) newest.push(event)
      if (isByItself(event)) {
        const { table, id } = subjectOf(event)
        rows.get(table)?.set(id, reduceRow(table, rows.get(table)?.get(id), event))
      } else shared.add(event.shared)
    }
    seq = page.events.at(-1)?.seq ?? seq
    chain = page.chain ?? chain
    fromSeq = page.nextSeq
    onProgress(Math.min(1, (fromSeq ?? lastSeq) / Math.max(1, lastSeq)))
  }
  return { rows, team: shared.foldInto(rows), newest, seq: Math.max(seq, lastSeq), chain }
}

async function writeRows(
  db: TantoDatabase,
  { rows, team, newest }: Folded,
  onProgress: Progress,
): Promise<Pick<Tip, 'rows' | 'factPages' | 'held'>> {
  const pages = factPagesOf(rows)
  const present = rowTables.map((name) =>
    [...(rows.get(name)?.values() ?? [])].filter((row) => row !== undefined),
  )
  const work: [Table, readonly unknown[]][] = [
    [db.events, newest],
    [db.facts, pages],
    [db.streams, team.streams],
    [db.sharedEvents, team.events],
    ...rowTables.map((name, index): [Table, readonly unknown[]] => [
      db.table(name),
      present[index] ?? [],
    ]),
  ]
  const total = work.reduce((sum, [, values]) => sum + values.length, 0)
  let done = 0
  for (const [table, values] of work) {
    for (const part of partsOf(values)) {
      // The table is empty: nothing has to be looked for before it is written.
      await table.bulkAdd(part)
      done += part.length
      onProgress(done / total)
    }
  }
  const counts = rowTables.map((name, index) => [name, present[index]?.length ?? 0])
  return {
    rows: Object.fromEntries(counts) as RowCounts,
    factPages: pages.length,
    held: team.counts,
  }
}

function* partsOf(values: readonly unknown[]): Generator<unknown[]> {
  let part: unknown[] = []
  let weight = 0
  for (const value of values) {
    part.push(value)
    weight += weightOf(value)
    if (weight < rowsAtOnce) continue
    yield part
    part = []
    weight = 0
  }
  if (part.length > 0) yield part
}

/** A page of orders, and the event that brought it, is as much as all orders on it. */
function weightOf(value: unknown): number {
  const orders: unknown = Reflect.get(Object(value) as object, 'orders')
  return Array.isArray(orders) ? orders.length : 1
}
