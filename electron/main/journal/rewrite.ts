import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { JournaledEvent } from '#shared/event/event.ts'
import type { SeqRange } from '#shared/ipc/desktop-api.ts'
import { writeFileAtomic } from '../files/write-file-atomic.ts'
import { chainAfter, chainStart } from './chain.ts'
import { encodeLine, encodeLoss, encodeRecord, openRecord, scanSegment } from './record.ts'
import type { Sealers } from './sealers.ts'
import { listSegments, type Segment, segmentAt } from './segments.ts'

// What changes a journal that is closed for writing meanwhile. Every file is replaced whole.

/**
 * Writes every record anew, in today's format and sealed with today's key, and removes what was
 * kept aside. A crash leaves some files done and some not: both can be read, and it can be repeated.
 */
export async function resealSegments(folder: string, sealers: Sealers): Promise<void> {
  let chain = chainStart
  for (const { path, firstSeq } of await listSegments(folder)) {
    const { lines } = scanSegment(await readFile(path), firstSeq)
    const renewed = lines.map((line) => {
      if (line.payload === null) return encodeLine(line)
      const record = openRecord(line, sealers, chain)
      chain = record.chain
      return encodeRecord(record, sealers)
    })
    await writeFileAtomic(path, Buffer.concat(renewed), 0o600)
  }
  for (const name of await readdir(folder)) {
    if (name.includes('.damaged-')) await rm(join(folder, name))
  }
}

/**
 * Fills a gap with the events another copy still had; what nobody has is marked as lost, so that it
 * is said once and not at every start.
 */
export async function fillGap(
  folder: string,
  { fromSeq, toSeq }: SeqRange,
  events: readonly JournaledEvent[],
  sealers: Sealers,
): Promise<void> {
  const host = (await listSegments(folder)).findLast(({ firstSeq }) => firstSeq <= fromSeq)
  const segment = host ?? segmentAt(folder, fromSeq)
  const lines = host ? scanSegment(await readFile(host.path), host.firstSeq).lines : []
  const before = lines.filter(({ seq }) => seq < fromSeq)
  const after = lines.filter(({ seq }) => seq > toSeq)
  const last = before.findLast(({ payload }) => payload !== null)
  const chain = last ? openRecord(last, sealers, chainStart).chain : chainStart
  const filling = recordsOf(fromSeq, toSeq, events, chain, sealers)
  await writeSegment(segment, [...before.map(encodeLine), ...filling, ...after.map(encodeLine)])
}

function recordsOf(
  fromSeq: number,
  toSeq: number,
  events: readonly JournaledEvent[],
  chainBefore: string,
  sealers: Sealers,
): Buffer[] {
  const lines: Buffer[] = []
  let chain = chainBefore
  let next = fromSeq
  for (const { seq, ...event } of events.filter((e) => e.seq >= fromSeq && e.seq <= toSeq)) {
    if (seq > next) lines.push(encodeLoss(next, seq - next))
    chain = chainAfter(chain, [event])
    lines.push(encodeRecord({ seq, events: [event], chain }, sealers))
    next = seq + 1
  }
  if (next <= toSeq) lines.push(encodeLoss(next, toSeq - next + 1))
  return lines
}

function writeSegment({ path }: Segment, lines: readonly Buffer[]): Promise<void> {
  return writeFileAtomic(path, Buffer.concat(lines), 0o600)
}
