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
import { streamOfRow, takeRowsOf } from './rows-of-stream.ts'

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
 * same however long the stream is.
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
  const late = came.filter(({ held, fresh }) => !held || !goesOn(held, fresh))
  const taken = await takeRowsOf(
    db,
    rows,
    late.map(({ stream }) => stream),
  )
  const changes: LogChange[] = []
  for (const one of came) {
    const subjects = taken.get(one.stream)
    changes.push(subjects ? await foldAnew(db, rows, one, subjects) : await foldOn(rows, one))
  }
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

/** Whether all of it stands behind what is there, and takes nothing back. */
function goesOn(held: HeldStream, fresh: readonly Heard[]): boolean {
  const end = endOf(held)
  return fresh.every((shared) => shared.stamp > end && !isErasure(shared))
}

async function foldOn(rows: RowsInHand, { stream, held, fresh }: Came): Promise<LogChange> {
  const erasures = (held?.erasures ?? []).map(heard)
  const counting = fresh.filter((shared) => !isErased(shared, erasures))
  for (const shared of counting) {
    const { known } = shared
    if (known === null) continue
    const { table, id } = subjectOf(known)
    await rows.load(table, [id])
    const current = rows.get(table, id)
    // What is another's is not touched, whatever it was called.
    if (current && streamOfRow(table, id, current) !== stream) continue
    rows.set(table, id, rowAfter(current, { ...shared, known }))
  }
  return { put: counting, drop: [] }
}

async function foldAnew(
  db: TantoDatabase,
  rows: RowsInHand,
  { stream, held, fresh }: Came,
  subjects: readonly Subject[],
): Promise<LogChange> {
  const stored = held ? await db.sharedEvents.where({ stream }).toArray() : []
  const log = new Map(stored.map(({ key, shared }) => [key, heard(shared)]))
  for (const shared of fresh) log.set(placeInLog(shared), shared)
  const packed = compactLog(joined([], [...log.values()]))
  const kept = new Set(packed.map(placeInLog))
  await becomes(rows, { stream, subjects }, withHeard(emptyStream, packed))
  return {
    put: fresh.filter((shared) => kept.has(placeInLog(shared))),
    drop: stored.map(({ key }) => key).filter((key) => !kept.has(key)),
  }
}

/** The rows of a stream are those of a state, and no others. */
async function becomes(
  rows: RowsInHand,
  { stream, subjects }: { readonly stream: StreamId; readonly subjects: readonly Subject[] },
  state: StreamState,
): Promise<void> {
  for (const { table, id } of subjects) {
    if (!state.rows.has(`${table}/${id}`)) rows.set(table, id, undefined)
  }
  for (const { table, row } of state.rows.values()) {
    await rows.load(table, [row.id])
    const current = rows.get(table, row.id)
    if (current && streamOfRow(table, row.id, current) !== stream) continue
    if (JSON.stringify(current) !== JSON.stringify(row)) rows.set(table, row.id, row)
  }
}

/** Which rows are of streams that are held: what is not told in the team counts nothing for them. */
export function heldStreams(db: TantoDatabase, { streams }: HeldCounts) {
  const asked = new Map<StreamId, boolean>()
  return {
    has: async (stream: StreamId | null): Promise<boolean> => {
      if (stream === null || streams === 0) return false
      const known = asked.get(stream)
      if (known !== undefined) return known
      const isHeld = (await db.streams.get(stream)) !== undefined
      asked.set(stream, isHeld)
      return isHeld
    },
  }
}
