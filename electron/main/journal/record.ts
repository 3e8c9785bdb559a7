import { crc32 } from 'node:zlib'
import type { JournaledEvent, TantoEvent } from '#shared/event/event.ts'

/** What one append wrote: events that became durable together. `seq` is that of the first. */
export type JournalRecord = { readonly seq: number; readonly events: readonly TantoEvent[] }

const newline = 0x0a
const checksumLength = 8

/** One line: checksum, space, JSON, newline. JSON holds no raw newline, so lines are records. */
export function encodeRecord(record: JournalRecord): Buffer {
  const body = Buffer.from(JSON.stringify(record))
  return Buffer.concat([Buffer.from(`${checksum(body)} `), body, Buffer.from('\n')])
}

export type DecodedSegment = {
  /** Every whole record, in order. After damage there is a gap in their places. */
  readonly records: readonly JournalRecord[]
  /** Bytes that are no whole record in its order: a torn end, zeros, flipped bits. */
  readonly damagedBytes: number
}

/** Reads what can be read. Damage costs the records it hit and none after them. */
export function decodeSegment(bytes: Buffer, firstSeq: number): DecodedSegment {
  const records: JournalRecord[] = []
  let goodBytes = 0
  let nextSeq = firstSeq
  let start = 0
  while (start < bytes.length) {
    const newlineAt = bytes.indexOf(newline, start)
    const end = newlineAt === -1 ? bytes.length : newlineAt
    const record = newlineAt === -1 ? null : decodeLine(bytes.subarray(start, end))
    if (record && record.seq >= nextSeq) {
      records.push(record)
      nextSeq = record.seq + record.events.length
      goodBytes += end + 1 - start
    }
    start = end + 1
  }
  return { records, damagedBytes: bytes.length - goodBytes }
}

/** The events of a record, each with its own place. */
export function journaledEvents(record: JournalRecord): JournaledEvent[] {
  return record.events.map((event, index) => ({ ...event, seq: record.seq + index }))
}

function decodeLine(line: Buffer): JournalRecord | null {
  const body = line.subarray(checksumLength + 1)
  if (body.length === 0 || line.toString('latin1', 0, checksumLength) !== checksum(body))
    return null
  return JSON.parse(body.toString('utf8')) as JournalRecord
}

function checksum(body: Buffer): string {
  return crc32(body).toString(16).padStart(checksumLength, '0')
}
