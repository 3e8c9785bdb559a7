import { rename, rm } from 'node:fs/promises'
import { recordedEventSchema, type JournaledEvent } from '#shared/event/event.ts'
import { createTraces } from '#shared/team/traces.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { chainAfter, chainStart } from '../journal/chain.ts'
import type { Place } from '../journal/journal.ts'
import type { Sealers } from '../journal/sealers.ts'
import { countingAfter, journalEvents, stillCounting } from './counting-events.ts'
import {
  openSnapshotFile,
  pagesOf,
  type SnapshotEnd,
  SnapshotDamagedError,
  type SnapshotPage,
  type SnapshotReader,
  verifySnapshot,
  writeSnapshotFile,
} from './snapshot-file.ts'
import { type Snapshot, snapshotAt } from './snapshot-name.ts'

export type TakeSnapshot = {
  readonly snapshotFolder: string
  readonly journalFolder: string
  /** The snapshot it stands on; null: the journal reaches back to the beginning. */
  readonly base: { readonly path: string; readonly lastSeq: number } | null
  readonly tip: Place
  readonly createdAtMs: number
  readonly reason: Snapshot['reason']
  readonly wrappedKeys: unknown
  /** Without what is a team's (`shared/team/traces.ts`). */
  readonly isTeamLeft?: boolean
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
  const range = { afterSeq: base?.lastSeq ?? 0, throughSeq: tip.seq }
  const tail = () => journalEvents(task.journalFolder, range, sealers.journal)
  const reader = base && (await openSnapshotFile(base.path, sealers.snapshot))
  const counts = await countingAfter(tail())
  const all = () => stillCounting(reader ? allEvents(reader) : [], tail(), counts)
  const events = task.isTeamLeft ? withoutTeam(all) : all()
  const snapshot = snapshotAt(task.snapshotFolder, tip.seq, task.createdAtMs, task.reason)
  await writeVerified(snapshot, task, pagesOf(events), tip, sealers.snapshot)
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
    const parsed = recordedEventSchema.safeParse(event)
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
  pages: AsyncIterable<SnapshotPage>,
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

/** Read twice rather than held. */
async function* withoutTeam(all: () => AsyncIterable<JournaledEvent>) {
  const traces = createTraces()
  for await (const event of all()) traces.note(event)
  for await (const event of all()) if (!traces.isOne(event)) yield event
}

function* allEvents({ pageCount, page }: SnapshotReader) {
  for (let index = 0; index < pageCount; index++) yield* page(index)
}
