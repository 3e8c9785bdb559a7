import { type FileHandle, mkdir, open, rm } from 'node:fs/promises'
import type { JournaledEvent, RecordedEvent } from '#shared/event/event.ts'
import type { AppendOutcome, JournalPage, SeqRange } from '#shared/ipc/desktop-api.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { chainAfter, chainStart } from './chain.ts'
import { createJournalReader } from './reader.ts'
import { encodeRecord, openRecord } from './record.ts'
import { fillGap, resealSegments } from './rewrite.ts'
import { gapsIn, lastSeqOf, type ReadSegment, scanJournal } from './scan.ts'
import type { Sealers } from './sealers.ts'
import { listSegments, type Segment, segmentAt } from './segments.ts'

/** A segment is closed at this size and the next one begun, so that old ones can be dropped whole. */
const segmentBytes = 1024 * 1024

/** An event and the content hash of all up to it. */
export type Place = { readonly seq: number; readonly chain: string }
/** Before the first event. */
export const origin: Place = { seq: 0, chain: chainStart }

export type Journal = {
  /** Resolves once the events are on the disk. A refused batch leaves no trace in the journal. */
  readonly append: (events: readonly RecordedEvent[]) => Promise<AppendOutcome>
  /** The newest event. */
  readonly tip: () => Place
  /** Events that should be here and are not. */
  readonly gaps: () => readonly SeqRange[]
  /** Bytes that were no whole record at this start; they are kept aside. */
  readonly cutBytes: number
  readonly read: (fromSeq: number, limit: number) => Promise<JournalPage>
  readonly chainAt: (seq: number) => Promise<string | null>
  /** Fills every gap with what another copy still has, and marks the rest as lost. Says how many. */
  readonly repair: (events: readonly JournaledEvent[]) => Promise<{ readonly lost: number }>
  /** Drops the segments that hold nothing behind an event. */
  readonly dropThrough: (seq: number) => Promise<void>
  /** Seals everything with another key, from now on and for what is there. */
  readonly reseal: (sealers: Sealers) => Promise<void>
  /** Waits for what is being written, then lets go of the file. */
  readonly close: () => Promise<void>
}

type Waiting = { events: readonly RecordedEvent[]; settle: (outcome: AppendOutcome) => void }

/**
 * Opens the journal in a folder: with the newest snapshot, `base`, the one truth of the app
 * (ADR 0003). It counts on from whichever of the two is further.
 */
export async function openJournal(
  folder: string,
  options: { nowMs: number; sealers: Sealers; base: Place },
): Promise<Journal> {
  // For nobody but the one whose calls these are.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  let scan = await scanJournal(folder, options.nowMs)
  if (scan.segments.some(hasFirstFormat)) {
    await resealSegments(folder, options.sealers)
    scan = { ...(await scanJournal(folder, options.nowMs)), cutBytes: scan.cutBytes }
  }
  return runJournal(folder, scan.segments, scan.cutBytes, options)
}

const hasFirstFormat = ({ lines }: ReadSegment) =>
  lines.some(({ payload }) => payload?.kind === 'first-format')

function runJournal(
  folder: string,
  found: readonly ReadSegment[],
  cutBytes: number,
  { base, ...options }: { sealers: Sealers; base: Place },
): Journal {
  let { sealers } = options
  let gaps: readonly SeqRange[] = gapsIn(found, base.seq)
  let tip = newestPlace(found, base, sealers)
  const newest = found.at(-1)
  let segment: Segment = newest?.segment ?? segmentAt(folder, tip.seq + 1)
  let size = newest?.size ?? 0
  // The snapshot is further than the journal: what follows must not stand in a file of before.
  let mustBegin = newest !== undefined && lastSeqOf(newest) !== tip.seq
  let file: FileHandle | null = null
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null
  const reader = createJournalReader(folder, () => sealers)

  const beginSegment = () => {
    segment = segmentAt(folder, tip.seq + 1)
    size = 0
    mustBegin = false
  }

  const letGo = async () => {
    await file?.close()
    file = null
  }

  const fileToWrite = async (): Promise<FileHandle> => {
    if (file && size < segmentBytes && !mustBegin) return file
    await letGo()
    if (size >= segmentBytes || mustBegin) beginSegment()
    const opened = await open(segment.path, 'a', 0o600)
    const { size: there } = await opened.stat()
    // Half a record that could not be taken back must not stand before the next one.
    if (there > size) await opened.truncate(size)
    // Somebody took the file away: what follows gets a file of its own.
    if (there < size) {
      await opened.close()
      beginSegment()
      return fileToWrite()
    }
    await syncFolder(folder)
    file = opened
    return opened
  }

  // Group commit: one write and one flush for all that came while the last one was under way.
  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    let { seq, chain } = tip
    const written = group.map(({ events, settle }) => {
      const firstSeq = seq + 1
      chain = chainAfter(chain, events)
      seq += events.length
      const outcome = { kind: 'durable', firstSeq, chain } as const
      return { line: encodeRecord({ seq: firstSeq, events, chain }, sealers), outcome, settle }
    })
    const bytes = Buffer.concat(written.map(({ line }) => line))
    const target = await fileToWrite()
    await target.appendFile(bytes)
    await target.datasync()
    size += bytes.length
    tip = { seq, chain }
    for (const { settle, outcome } of written) settle(outcome)
  }

  // A refused write may have left half a record: it is taken back at once if that can be done, and
  // else before the next write. The file is opened anew then: its folder may be another by now.
  const takeBack = async (): Promise<void> => {
    await file?.truncate(size).catch(() => {})
    await letGo().catch(() => {})
    file = null
  }

  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        await writeGroup(group)
      } catch (error) {
        await takeBack()
        for (const { settle } of group) settle({ kind: 'failed', problem: writeProblemOf(error) })
      }
    }
    writing = null
  }

  /** Runs while nothing is written; what comes meanwhile waits. The newest file grows anew after. */
  const whileStill = async <T>(task: () => Promise<T>): Promise<T> => {
    while (writing) await writing
    let end = () => {}
    writing = new Promise((resolve) => {
      end = resolve
    })
    try {
      await letGo()
      return await task()
    } finally {
      mustBegin = true
      writing = null
      end()
      if (waiting.length > 0) writing ??= drain()
    }
  }

  return {
    cutBytes,
    append: (events) =>
      new Promise((settle) => {
        waiting.push({ events, settle })
        writing ??= drain()
      }),
    tip: () => tip,
    gaps: () => gaps,
    read: reader.read,
    chainAt: async (seq) => (seq === tip.seq ? tip.chain : reader.chainAt(seq)),
    repair: (events) =>
      whileStill(async () => {
        const ordered = events.toSorted((a, b) => a.seq - b.seq)
        for (const gap of gaps) await fillGap(folder, gap, ordered, sealers)
        const lacking = gaps.reduce((sum, { fromSeq, toSeq }) => sum + toSeq - fromSeq + 1, 0)
        const given = ordered.filter(({ seq }) => gaps.some((gap) => isIn(gap, seq))).length
        gaps = []
        return { lost: lacking - given }
      }),
    dropThrough: (seq) => dropSegments(folder, seq),
    reseal: (next) =>
      whileStill(async () => {
        sealers = next
        await resealSegments(folder, next)
      }),
    close: async () => {
      while (writing) await writing
      await letGo()
    },
  }
}

const isIn = ({ fromSeq, toSeq }: SeqRange, seq: number) => seq >= fromSeq && seq <= toSeq

function newestPlace(found: readonly ReadSegment[], base: Place, sealers: Sealers): Place {
  const newest = found.findLast(({ lines }) => lines.some(({ payload }) => payload !== null))
  const line = newest?.lines.findLast(({ payload }) => payload !== null)
  const seq = Math.max(...found.map(lastSeqOf), 0)
  if (!line || seq <= base.seq) return base
  return { seq, chain: openRecord(line, sealers, chainStart).chain }
}

async function dropSegments(folder: string, seq: number): Promise<void> {
  const segments = await listSegments(folder)
  for (const [index, { path }] of segments.entries()) {
    const next = segments[index + 1]
    if (next && next.firstSeq <= seq + 1) await rm(path)
  }
}
