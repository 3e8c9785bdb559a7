import { readFile, writeFile } from 'node:fs/promises'
import type { SeqRange } from '#shared/ipc/desktop-api.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { encodeLine, type RecordLine, scanSegment } from './record.ts'
import { listSegments, type Segment } from './segments.ts'

/** A segment's file, read through. */
export type ReadSegment = {
  readonly segment: Segment
  readonly lines: readonly RecordLine[]
  /** Bytes of the file that are whole records. */
  readonly size: number
}

export type JournalScan = {
  readonly segments: readonly ReadSegment[]
  readonly cutBytes: number
}

/**
 * Reads every segment through. What is no whole record (a torn end, zeros, flipped bits) is taken
 * out of its file, and the file as it was kept aside.
 */
export async function scanJournal(folder: string, nowMs: number): Promise<JournalScan> {
  const segments: ReadSegment[] = []
  let cutBytes = 0
  for (const segment of await listSegments(folder)) {
    const bytes = await readFile(segment.path)
    const { lines, damagedBytes } = scanSegment(bytes, segment.firstSeq)
    if (damagedBytes > 0) {
      await writeFile(`${segment.path}.damaged-${nowMs}`, bytes, { mode: 0o600 })
      await writeFileAtomic(segment.path, Buffer.concat(lines.map(encodeLine)), 0o600)
    }
    segments.push({ segment, lines, size: bytes.length - damagedBytes })
    cutBytes += damagedBytes
  }
  return { segments, cutBytes }
}

/** The events between `afterSeq` and the newest that no record has. */
export function gapsIn(
  segments: readonly Pick<ReadSegment, 'lines'>[],
  afterSeq: number,
): SeqRange[] {
  const gaps: SeqRange[] = []
  let next = afterSeq + 1
  for (const { seq, count } of segments.flatMap(({ lines }) => lines)) {
    if (seq > next) gaps.push({ fromSeq: next, toSeq: seq - 1 })
    next = Math.max(next, seq + count)
  }
  return gaps
}

/** Place of the newest event in a segment; that before its first when it has none. */
export function lastSeqOf({ segment, lines }: ReadSegment): number {
  const last = lines.at(-1)
  return last ? last.seq + last.count - 1 : segment.firstSeq - 1
}
