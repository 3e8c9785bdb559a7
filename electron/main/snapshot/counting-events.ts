import { readFile } from 'node:fs/promises'
import { compactionKey, erasesBefore } from '#shared/event/compaction.ts'
import { isByItself, type JournaledEvent, type PlacedEvent } from '#shared/event/event.ts'
import { subjectOf } from '#shared/event/projection.ts'
import { chainStart } from '../journal/chain.ts'
import { journaledEvents, openRecord, scanSegment } from '../journal/record.ts'
import { gapsIn } from '../journal/scan.ts'
import type { Sealers } from '../journal/sealers.ts'
import { listSegments } from '../journal/segments.ts'
import { countingShared } from './counting-shared.ts'
import { SnapshotDamagedError } from './snapshot-file.ts'

// An hour may hold a file of a hundred thousand orders: the journal is read twice, a segment at a
// time, rather than held.

/** Whether an event still says something after all that the journal has behind the older snapshot. */
type Counts = (event: JournaledEvent) => boolean

/** False: it was typed over later, erased, or is told again in the team. Asked in their order. */
export async function countingAfter(tail: AsyncIterable<JournaledEvent>): Promise<Counts> {
  const last = new Map<string, number>()
  const erased = new Map<string, number>()
  const team = countingShared()
  for await (const event of tail) {
    if (!isByItself(event)) {
      team.note(event.shared)
      continue
    }
    const key = compactionKey(event)
    if (key !== null) last.set(key, event.seq)
    if (erasesBefore(event)) erased.set(subjectKey(event), event.seq)
  }
  return (event) => {
    if (!isByItself(event)) return team.counts(event.shared)
    if (team.isOfSharedCase(subjectOf(event))) return false
    const lastSeq = last.get(compactionKey(event) ?? '') ?? event.seq
    return lastSeq === event.seq && event.seq >= (erased.get(subjectKey(event)) ?? 0)
  }
}

/** What of the older snapshot and of the journal behind it still counts, in order. */
export async function* stillCounting(
  older: Iterable<JournaledEvent>,
  tail: AsyncIterable<JournaledEvent>,
  counts: Counts,
) {
  for (const event of older) if (counts(event)) yield event
  for await (const event of tail) if (counts(event)) yield event
}

const subjectKey = (event: PlacedEvent) => Object.values(subjectOf(event)).join(' ')

/** The journal's events of a range. Throws a SnapshotDamagedError where one is missing. */
export async function* journalEvents(
  folder: string,
  { afterSeq, throughSeq }: { afterSeq: number; throughSeq: number },
  sealers: Sealers,
) {
  const isAsked = (seq: number) => seq > afterSeq && seq <= throughSeq
  let whole = afterSeq
  for (const { path, firstSeq } of await listSegments(folder)) {
    if (firstSeq > throughSeq) break
    const { lines } = scanSegment(await readFile(path), firstSeq)
    if (gapsIn([{ lines }], whole).some(({ fromSeq }) => fromSeq <= throughSeq)) {
      throw new SnapshotDamagedError('The journal behind it has a gap')
    }
    for (const line of lines) {
      whole = Math.max(whole, line.seq + line.count - 1)
      if (line.seq > throughSeq || line.seq + line.count - 1 <= afterSeq) continue
      for (const event of journaledEvents(openRecord(line, sealers, chainStart))) {
        if (isAsked(event.seq)) yield event
      }
    }
  }
}
