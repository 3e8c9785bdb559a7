import { readFile, rename, rm } from 'node:fs/promises'
import { compactionKey, erasesBefore } from '#shared/event/compaction.ts'
import { eventSchema, type JournaledEvent } from '#shared/event/event.ts'
import { subjectOf } from '#shared/event/projection.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { chainAfter, chainStart } from '../journal/chain.ts'
import type { Place } from '../journal/journal.ts'
import { journaledEvents, openRecord, scanSegment } from '../journal/record.ts'
import { gapsIn, type ReadSegment } from '../journal/scan.ts'
import type { Sealers } from '../journal/sealers.ts'
import { listSegments } from '../journal/segments.ts'
import {
  openSnapshotFile,
  type SnapshotEnd,
  SnapshotDamagedError,
  type SnapshotReader,
  verifySnapshot,
  writeSnapshotFile,
} from './snapshot-file.ts'
import { type Snapshot, snapshotAt } from './snapshot-name.ts'

const eventsPerPage = 2_000

export type TakeSnapshot = {
  readonly snapshotFolder: string
  readonly journalFolder: string
  /** The snapshot it stands on; null: the journal reaches back to the beginning. */
  readonly base: { readonly path: string; readonly lastSeq: number } | null
  readonly tip: Place
  readonly createdAtMs: number
  readonly reason: Snapshot['reason']
  readonly wrappedKeys: unknown
}

/**
 * Writes all that happened up to `tip`, without what later typing replaced. The file gets its name
 * only after it was read back whole, so that a bad one never stands where a good one is looked for.
 */
export async function takeSnapshot(
  task: TakeSnapshot,
  sealers: { journal: Sealers; snapshot: Sealers },
): Promise<Snapshot> {
  const { base, tip } = task
  const tail = await journalEvents(task.journalFolder, base?.lastSeq ?? 0, tip.seq, sealers.journal)
  const reader = base && (await openSnapshotFile(base.path, sealers.snapshot))
  const snapshot = snapshotAt(task.snapshotFolder, tip.seq, task.createdAtMs, task.reason)
  await writeVerified(snapshot, task, pagesOf(stillCounting(reader, tail)), tip, sealers.snapshot)
  return snapshot
}

export type AdoptSnapshot = {
  readonly snapshotFolder: string
  readonly file: string
  /** The restored history takes the places behind this one: nothing of before is overwritten. */
  readonly afterSeq: number
  readonly createdAtMs: number
  readonly wrappedKeys: unknown
}

/**
 * Takes a snapshot from outside as the newest history of its own. Its content is foreign: every
 * event must fit its schema.
 */
export async function adoptSnapshot(
  task: AdoptSnapshot,
  foreign: Sealers,
  sealers: Sealers,
): Promise<Snapshot> {
  const reader = await openSnapshotFile(task.file, foreign)
  verifySnapshot(reader)
  let seq = task.afterSeq
  let chain = chainStart
  const events: JournaledEvent[] = []
  for (const { seq: _seq, ...event } of allEvents(reader)) {
    const parsed = eventSchema.safeParse(event)
    if (!parsed.success) throw new SnapshotDamagedError('An event does not fit')
    seq += 1
    chain = chainAfter(chain, [parsed.data])
    events.push({ ...parsed.data, seq })
  }
  // An empty history still takes a place, or it would not be the newest.
  seq = Math.max(seq, task.afterSeq + 1)
  const snapshot = snapshotAt(task.snapshotFolder, seq, task.createdAtMs, 'restored')
  await writeVerified(snapshot, task, pagesOf(events), { seq, chain }, sealers)
  return snapshot
}

export type ResealSnapshot = {
  readonly snapshotFolder: string
  readonly snapshot: Snapshot
  readonly wrappedKeys: unknown
}

/** Seals a snapshot with the current key, in its place. */
export async function resealSnapshot(task: ResealSnapshot, sealers: Sealers): Promise<Snapshot> {
  const { snapshot } = task
  const reader = await openSnapshotFile(snapshot.path, sealers)
  const tip = { seq: snapshot.lastSeq, chain: reader.end.chain }
  await writeVerified(snapshot, task, pagesOf(allEvents(reader)), tip, sealers)
  return snapshot
}

async function writeVerified(
  snapshot: Snapshot,
  { snapshotFolder, wrappedKeys }: { snapshotFolder: string; wrappedKeys: unknown },
  pages: AsyncIterable<readonly JournaledEvent[]>,
  tip: Place,
  sealers: Sealers,
): Promise<SnapshotEnd> {
  const temporary = `${snapshot.path}.tmp`
  try {
    const { lastSeq, createdAtMs } = snapshot
    const header = { lastSeq, createdAtMs, wrappedKeys }
    const end = await writeSnapshotFile(temporary, header, { pages, tip, sealers })
    const written = await openSnapshotFile(temporary, sealers)
    verifySnapshot(written)
    if (written.end.digest !== end.digest) throw new SnapshotDamagedError('Read back differently')
    await rename(temporary, snapshot.path)
    await syncFolder(snapshotFolder)
    return end
  } finally {
    await rm(temporary, { force: true })
  }
}

/** What of the older snapshot and of the journal behind it was neither typed over later nor erased. */
function* stillCounting(reader: SnapshotReader | null, tail: readonly JournaledEvent[]) {
  const last = new Map(tail.map((event) => [compactionKey(event), event.seq]))
  last.delete(null)
  const erased = new Map(tail.filter(erasesBefore).map((event) => [subjectKey(event), event.seq]))
  const counts = (event: JournaledEvent) => {
    const lastSeq = last.get(compactionKey(event)) ?? event.seq
    return lastSeq === event.seq && event.seq >= (erased.get(subjectKey(event)) ?? 0)
  }
  for (const event of reader ? allEvents(reader) : []) if (counts(event)) yield event
  for (const event of tail) if (counts(event)) yield event
}

const subjectKey = (event: JournaledEvent) => Object.values(subjectOf(event)).join(' ')

function* allEvents({ pageCount, page }: SnapshotReader) {
  for (let index = 0; index < pageCount; index++) yield* page(index)
}

async function* pagesOf(events: Iterable<JournaledEvent>) {
  let page: JournaledEvent[] = []
  for (const event of events) {
    page.push(event)
    if (page.length === eventsPerPage) {
      yield page
      page = []
    }
  }
  if (page.length > 0) yield page
}

async function journalEvents(
  folder: string,
  afterSeq: number,
  throughSeq: number,
  sealers: Sealers,
): Promise<JournaledEvent[]> {
  const segments = await readSegments(folder)
  if (gapsIn(segments, afterSeq).some(({ fromSeq }) => fromSeq <= throughSeq)) {
    throw new SnapshotDamagedError('The journal behind it has a gap')
  }
  return segments
    .flatMap(({ lines }) => lines)
    .filter(({ seq, count }) => seq <= throughSeq && seq + count - 1 > afterSeq)
    .flatMap((line) => journaledEvents(openRecord(line, sealers, chainStart)))
    .filter(({ seq }) => seq > afterSeq && seq <= throughSeq)
}

async function readSegments(folder: string): Promise<ReadSegment[]> {
  const segments: ReadSegment[] = []
  for (const segment of await listSegments(folder)) {
    const bytes = await readFile(segment.path)
    segments.push({
      segment,
      lines: scanSegment(bytes, segment.firstSeq).lines,
      size: bytes.length,
    })
  }
  return segments
}
