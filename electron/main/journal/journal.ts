import { type FileHandle, mkdir, open, readFile, writeFile } from 'node:fs/promises'
import type { AppendOutcome, JournalPage, JournalState } from '#shared/ipc/desktop-api.ts'
import type { TantoEvent } from '#shared/event/event.ts'
import { syncFolder } from '../files/sync-folder.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { writeProblemOf } from '../files/write-problem.ts'
import { createJournalReader } from './reader.ts'
import { decodeSegment, encodeRecord } from './record.ts'
import { listSegments, type Segment, segmentAt } from './segments.ts'

/**
 * A segment is closed at this size and the next one begun, so that old ones can be dropped whole.
 * A start reads the newest one: 8 MB took 110 ms of it.
 */
const segmentBytes = 1024 * 1024

export type Journal = {
  /** Resolves once the events are on the disk. A refused batch leaves no trace in the journal. */
  readonly append: (events: readonly TantoEvent[]) => Promise<AppendOutcome>
  readonly state: () => JournalState
  readonly read: (fromSeq: number, limit: number) => Promise<JournalPage>
  /** Waits for what is being written, then lets go of the file. */
  readonly close: () => Promise<void>
}

type Waiting = { events: readonly TantoEvent[]; settle: (outcome: AppendOutcome) => void }

/**
 * Opens the journal in a folder: the one truth of the app (ADR 0003). What is no whole record in
 * its newest file (a torn end, zeros, flipped bits) is taken out, and the file as it was kept aside.
 */
export async function openJournal(folder: string, nowMs: number): Promise<Journal> {
  // For nobody but the one whose calls these are.
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const newest = (await listSegments(folder)).at(-1) ?? segmentAt(folder, 1)
  const { lastSeq, size, cutBytes } = await recover(newest, nowMs)
  return runJournal(folder, { segment: newest, lastSeq, size }, cutBytes)
}

type Position = { segment: Segment; lastSeq: number; size: number }

function runJournal(folder: string, start: Position, cutBytes: number): Journal {
  let { segment, lastSeq, size } = start
  let file: FileHandle | null = null
  let waiting: Waiting[] = []
  let writing: Promise<void> | null = null
  const reader = createJournalReader(folder)

  const fileToWrite = async (): Promise<FileHandle> => {
    if (file && size < segmentBytes) return file
    await file?.close()
    file = null
    if (size >= segmentBytes) beginSegment()
    const opened = await open(segment.path, 'a', 0o600)
    const { size: found } = await opened.stat()
    // Half a record that could not be taken back must not stand before the next one.
    if (found > size) await opened.truncate(size)
    // Somebody took the file away: what follows gets a file of its own.
    if (found < size) {
      await opened.close()
      beginSegment()
      return fileToWrite()
    }
    await syncFolder(folder)
    file = opened
    return opened
  }

  const beginSegment = () => {
    segment = segmentAt(folder, lastSeq + 1)
    size = 0
  }

  // Group commit: one write and one flush for all that came while the last one was under way.
  const writeGroup = async (group: readonly Waiting[]): Promise<void> => {
    const firstSeqs: number[] = []
    let seq = lastSeq + 1
    const lines = group.map(({ events }) => {
      firstSeqs.push(seq)
      const line = encodeRecord({ seq, events })
      seq += events.length
      return line
    })
    const bytes = Buffer.concat(lines)
    const target = await fileToWrite()
    await target.appendFile(bytes)
    await target.datasync()
    size += bytes.length
    lastSeq = seq - 1
    group.forEach(({ settle }, index) =>
      settle({ kind: 'durable', firstSeq: firstSeqs[index] ?? 0 }),
    )
  }

  // A refused write may have left half a record: it is taken back at once if that can be done, and
  // else before the next write. The file is opened anew then: its folder may be another by now.
  const takeBack = async (): Promise<void> => {
    await file?.truncate(size).catch(() => {})
    await file?.close().catch(() => {})
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

  return {
    append: (events) =>
      new Promise((settle) => {
        waiting.push({ events, settle })
        writing ??= drain()
      }),
    state: () => ({ lastSeq, cutBytes }),
    read: (fromSeq, limit) => reader.read(fromSeq, limit),
    close: async () => {
      await writing
      await file?.close()
      file = null
    },
  }
}

async function recover(
  segment: Segment,
  nowMs: number,
): Promise<{ lastSeq: number; size: number; cutBytes: number }> {
  const bytes = await readFile(segment.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const { records, damagedBytes } = decodeSegment(bytes, segment.firstSeq)
  if (damagedBytes > 0) {
    await writeFile(`${segment.path}.damaged-${nowMs}`, bytes, { mode: 0o600 })
    await writeFileAtomic(segment.path, Buffer.concat(records.map(encodeRecord)), 0o600)
  }
  const last = records.at(-1)
  const lastSeq = last ? last.seq + last.events.length - 1 : segment.firstSeq - 1
  return { lastSeq, size: bytes.length - damagedBytes, cutBytes: damagedBytes }
}
