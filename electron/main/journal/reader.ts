import { readFile } from 'node:fs/promises'
import type { JournaledEvent } from '#shared/event/event.ts'
import type { JournalPage } from '#shared/ipc/desktop-api.ts'
import { chainStart } from './chain.ts'
import { journaledEvents, openRecord, type RecordLine, scanSegment } from './record.ts'
import type { Sealers } from './sealers.ts'
import { listSegments, type Segment } from './segments.ts'

/** Most bytes of records that a page holds, if it holds more than one: one may be 500 orders. */
const mostBytes = 4 * 1024 ** 2

/** Reads the journal in pages of whole records. The segment scanned last is kept: pages follow. */
export function createJournalReader(folder: string, sealers: () => Sealers) {
  let kept: { path: string; bytes: number; lines: readonly RecordLine[] } | null = null

  const linesOf = async ({ path, firstSeq }: Segment): Promise<readonly RecordLine[]> => {
    const bytes = await readFile(path)
    if (kept?.path === path && kept.bytes === bytes.length) return kept.lines
    const { lines } = scanSegment(bytes, firstSeq)
    kept = { path, bytes: bytes.length, lines }
    return lines
  }

  /** Records from the one that holds `fromSeq` on. */
  async function* recordsFrom(fromSeq: number) {
    const segments = await listSegments(folder)
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1]
      if (next && next.firstSeq <= fromSeq) continue
      for (const line of await linesOf(segment)) {
        if (line.seq + line.count > fromSeq && line.payload !== null) {
          yield { ...openRecord(line, sealers(), chainStart), bytes: line.body.length }
        }
      }
    }
  }

  return {
    /** Up to the first record after `limit` events, or before too many bytes; never cut inside of one. */
    read: async (fromSeq: number, limit: number): Promise<JournalPage> => {
      const events: JournaledEvent[] = []
      let chain: string | null = null
      let bytes = 0
      for await (const record of recordsFrom(fromSeq)) {
        bytes += record.bytes
        const isFull = events.length >= limit || (events.length > 0 && bytes > mostBytes)
        if (isFull) return { events, chain, nextSeq: record.seq }
        events.push(...journaledEvents(record).filter(({ seq }) => seq >= fromSeq))
        ;({ chain } = record)
      }
      kept = null
      return { events, chain, nextSeq: null }
    },
    /** The chain after an event that ends a record; null when no record here ends there. */
    chainAt: async (seq: number): Promise<string | null> => {
      for await (const record of recordsFrom(seq)) {
        return record.seq + record.events.length - 1 === seq ? record.chain : null
      }
      return null
    },
  }
}
