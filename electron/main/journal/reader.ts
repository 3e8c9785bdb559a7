import { readFile } from 'node:fs/promises'
import type { JournaledEvent } from '#shared/event/event.ts'
import type { JournalPage } from '#shared/ipc/desktop-api.ts'
import { decodeSegment, journaledEvents } from './record.ts'
import { listSegments, type Segment } from './segments.ts'

/** Reads the journal in pages. The segment read last is kept decoded: pages follow each other. */
export function createJournalReader(folder: string) {
  let kept: { path: string; bytes: number; events: JournaledEvent[] } | null = null

  const eventsOf = async (segment: Segment): Promise<JournaledEvent[]> => {
    const bytes = await readFile(segment.path)
    if (kept?.path === segment.path && kept.bytes === bytes.length) return kept.events
    const events = decodeSegment(bytes, segment.firstSeq).records.flatMap(journaledEvents)
    kept = { path: segment.path, bytes: bytes.length, events }
    return events
  }

  return {
    read: async (fromSeq: number, limit: number): Promise<JournalPage> => {
      const segments = await listSegments(folder)
      const events: JournaledEvent[] = []
      for (const [index, segment] of segments.entries()) {
        const next = segments[index + 1]
        if (next && next.firstSeq <= fromSeq) continue
        const found = (await eventsOf(segment)).filter((event) => event.seq >= fromSeq)
        for (const event of found) {
          if (events.length === limit) return { events, nextSeq: event.seq }
          events.push(event)
        }
      }
      kept = null
      return { events, nextSeq: null }
    },
  }
}
