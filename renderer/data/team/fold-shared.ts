import { compactLog, placeInLog, standsFor } from '#shared/team/compact-log.ts'
import { type Subject, subjectOf } from '#shared/event/projection.ts'
import {
  emptyStream,
  isErased,
  isErasure,
  rowAfter,
  type StreamState,
  withHeard,
} from '#shared/team/fold-stream.ts'
import { type Heard, heard } from '#shared/team/heard.ts'
import { joined } from '#shared/team/in-order.ts'
import type { SharedEvent, StreamId } from '#shared/team/shared-event.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import type { HeldCounts, HeldStream, TantoDatabase } from '../database.ts'
import type { RowsInHand } from '../rows-in-hand.ts'
import { endOf, heldAfter, heldEvent } from './held-stream.ts'
import { streamOfRow, type TakenRows, takeRowsOf } from './rows-of-stream.ts'

/** What came of one stream, and what there was of it. */
type Came = {
  readonly stream: StreamId
  readonly held: HeldStream | undefined
  readonly more: readonly Heard[]
  /** Those that were not there yet, each in the place of what the same device typed over by it. */
  readonly fresh: readonly Heard[]
}

/** Events of one stream to put and to let go of. */
type LogChange = { readonly put: readonly Heard[]; readonly drop: readonly string[] }

/**
 * Folds what was told in the team into the rows in hand, and keeps the events themselves: a stream in
 * which something stands before what is there is folded anew from them. What only goes on costs the
 * same however long the stream is. All is read first: in the middle of a fold nothing is waited for,
 * or the transaction would end.
 */
export async function foldShared(
  db: TantoDatabase,
  rows: RowsInHand,
  records: readonly SharedEvent[],
  before: HeldCounts,
): Promise<HeldCounts> {
  if (records.length === 0) return before
  const there = new Set<string>()
  const came = await whatCame(db, records, there)
  const folds = foldsOf(came, await logsOf(db, came.filter(isLate)))
  const taken = await takeRowsOf(
    db,
    rows,
    came.filter(isLate).map(({ stream }) => stream),
  )
  await rows.loadAll(folds.flatMap(({ subjects }) => subjects))
  const changes = folds.map(({ fold }) => fold(rows, taken))
  const put = changes.flatMap((change) => change.put)
  const drop = changes.flatMap((change) => change.drop)
  await db.sharedEvents.bulkPut(put.map(heldEvent))
  if (drop.length > 0) await db.sharedEvents.bulkDelete(drop)
  await db.streams.bulkPut(came.map(({ stream, held, more }) => heldAfter(stream, held, more)))
  const added = put.filter((shared) => !there.has(placeInLog(shared)))
  const streams = before.streams + came.filter(({ held }) => !held).length
  const events = before.events + added.length - drop.length
  const stamps = records.map(({ stamp }) => stamp)
  return { streams, events, newest: Math.max(before.newest ?? 0, ...stamps) as Stamp }
}

/** What is to be folded, and the rows it will ask for. */
type Fold = {
  readonly subjects: readonly Subject[]
  readonly fold: (rows: RowsInHand, taken: TakenRows) => LogChange
}

function foldsOf(came: readonly Came[], logs: ReadonlyMap<StreamId, readonly Heard[]>): Fold[] {
  return came.map((one) => {
    if (isLate(one)) return foldAnew(one, logs.get(one.stream) ?? [])
    return {
      subjects: one.fresh.flatMap(({ known }) => (known ? subjectOf(known) : [])),
      fold: (rows) => foldOn(rows, one),
    }
  })
}

/** The events that are held of some streams. */
async function logsOf(
  db: TantoDatabase,
  came: readonly Came[],
): Promise<ReadonlyMap<StreamId, readonly Heard[]>> {
  const ids = came.flatMap(({ stream, held }) => (held ? stream : []))
  if (ids.length === 0) return new Map()
  const stored = await db.sharedEvents.where('stream').anyOf(ids).toArray()
  return byStream(stored.map(({ shared }) => heard(shared)))
}

/** By stream, in the team's order. @param there gets the places that are taken already */
async function whatCame(
  db: TantoDatabase,
  records: readonly SharedEvent[],
  there: Set<string>,
): Promise<readonly Came[]> {
  const all = records.map(heard)
  const ids = [...new Set(all.map(({ stream }) => stream))]
  const places = [...new Set(all.map(placeInLog))]
  const [held, stored] = [await db.streams.bulkGet(ids), await db.sharedEvents.bulkGet(places)]
  const standing = new Map<string, SharedEvent>()
  for (const event of stored) {
    if (!event) continue
    standing.set(event.key, event.shared)
    there.add(event.key)
  }
  const fresh = new Map<string, Heard>()
  for (const shared of all) {
    const place = placeInLog(shared)
    if (!standsFor(shared, standing.get(place))) continue
    standing.set(place, shared)
    fresh.set(place, shared)
  }
  const freshInOrder = joined([], [...fresh.values()])
  const [more, news] = [byStream(all), byStream(freshInOrder)]
  return ids.map((stream, index) => ({
    stream,
    held: held[index],
    more: more.get(stream) ?? [],
    fresh: news.get(stream) ?? [],
  }))
}

function byStream(all: readonly Heard[]): ReadonlyMap<StreamId, readonly Heard[]> {
  const found = new Map<StreamId, Heard[]>()
  for (const shared of all) {
    const log = found.get(shared.stream)
    if (log) log.push(shared)
    else found.set(shared.stream, [shared])
  }
  return found
}

/** Whether something stands before what is there, or takes something back. */
function isLate({ held, fresh }: Came): boolean {
  if (!held) return true
  const end = endOf(held)
  return fresh.some((shared) => shared.stamp <= end || isErasure(shared))
}

function foldOn(rows: RowsInHand, { stream, held, fresh }: Came): LogChange {
  const erasures = (held?.erasures ?? []).map(heard)
  const counting = fresh.filter((shared) => !isErased(shared, erasures))
  for (const shared of counting) {
    const { known } = shared
    if (known === null) continue
    const { table, id } = subjectOf(known)
    const current = rows.get(table, id)
    // What is another's is not touched, whatever it was called.
    if (current && streamOfRow(table, id, current) !== stream) continue
    rows.set(table, id, rowAfter(current, { ...shared, known }))
  }
  return { put: counting, drop: [] }
}

function foldAnew({ stream, fresh }: Came, held: readonly Heard[]): Fold {
  const log = new Map(held.map((shared) => [placeInLog(shared), shared]))
  for (const shared of fresh) log.set(placeInLog(shared), shared)
  const packed = compactLog(joined([], [...log.values()]))
  const kept = new Set(packed.map(placeInLog))
  const state = withHeard(emptyStream, packed)
  return {
    subjects: [...state.rows.values()].map(({ table, row }) => ({ table, id: row.id })),
    fold: (rows, taken) => {
      becomes(rows, { stream, subjects: taken.get(stream) ?? [] }, state)
      return {
        put: fresh.filter((shared) => kept.has(placeInLog(shared))),
        drop: held.map(placeInLog).filter((key) => !kept.has(key)),
      }
    },
  }
}

/** The rows of a stream are those of a state, and no others. */
function becomes(
  rows: RowsInHand,
  { stream, subjects }: { readonly stream: StreamId; readonly subjects: readonly Subject[] },
  state: StreamState,
): void {
  for (const { table, id } of subjects) {
    if (!state.rows.has(`${table}/${id}`)) rows.set(table, id, undefined)
  }
  for (const { table, row } of state.rows.values()) {
    const current = rows.get(table, row.id)
    if (current && streamOfRow(table, row.id, current) !== stream) continue
    if (JSON.stringify(current) !== JSON.stringify(row)) rows.set(table, row.id, row)
  }
}

/** Which of some streams are held: what is not told in the team counts nothing for their rows. */
export async function heldAmong(
  db: TantoDatabase,
  ids: readonly StreamId[],
): Promise<ReadonlySet<StreamId>> {
  if (ids.length === 0) return new Set()
  const held = await db.streams.bulkGet([...new Set(ids)])
  return new Set(held.flatMap((one) => one?.id ?? []))
}
