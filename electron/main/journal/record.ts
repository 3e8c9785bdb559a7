import { z } from '#shared/base/schema.ts'
import {
  recordedEventSchema,
  type JournaledEvent,
  type RecordedEvent,
} from '#shared/event/event.ts'
import { NewerError } from '../files/newer-error.ts'
import { chainAfter } from './chain.ts'
import { checkedLine, checkedLines } from './checked-line.ts'
import type { Sealers } from './sealers.ts'

/** What one append wrote: events that became durable together. */
export type JournalRecord = {
  /** Place of the first event. */
  readonly seq: number
  readonly events: readonly RecordedEvent[]
  /** The chain after the last event. */
  readonly chain: string
}

/** A record as it stands in a file: where it belongs can be read without its key. */
export type RecordLine = {
  readonly seq: number
  readonly count: number
  /** Null: these events are known to be lost, and what follows is whole. */
  readonly payload: Payload | null
  readonly body: Buffer
}

type Payload =
  | { readonly kind: 'open'; readonly json: Buffer }
  | { readonly kind: 'sealed'; readonly keyId: string; readonly base64: Buffer }
  /** Format 1, before there was a chain. */
  | { readonly kind: 'first-format'; readonly events: readonly RecordedEvent[] }

/**
 * One line: `seq count payload`. The payload is JSON, or `~key base64` when sealed, or `!` for
 * events that are lost. Its place is part of the seal: a line moved elsewhere does not open.
 */
export function encodeRecord({ seq, events, chain }: JournalRecord, sealers: Sealers): Buffer {
  const { current } = sealers
  const json = Buffer.from(JSON.stringify({ chain, events }))
  const payload =
    current.keyId === null
      ? json
      : Buffer.from(
          `~${current.keyId} ${Buffer.from(current.seal(json, contextOf(seq))).toString('base64')}`,
        )
  return checkedLine(Buffer.concat([Buffer.from(`${seq} ${events.length} `), payload]))
}

/** The line that stands for events nobody has any more. */
export function encodeLoss(seq: number, count: number): Buffer {
  return checkedLine(Buffer.from(`${seq} ${count} !`))
}

export function encodeLine(line: RecordLine): Buffer {
  return checkedLine(line.body)
}

export type ScannedSegment = {
  /** Every whole record, in order. After damage there is a gap in their places. */
  readonly lines: readonly RecordLine[]
  /** Bytes that are no whole record in its order: a torn end, zeros, flipped bits. */
  readonly damagedBytes: number
}

/** Finds the records of a segment without opening them. */
export function scanSegment(bytes: Buffer, firstSeq: number): ScannedSegment {
  const { bodies, damagedBytes } = checkedLines(bytes)
  const lines: RecordLine[] = []
  let strayBytes = 0
  let nextSeq = firstSeq
  for (const body of bodies) {
    const line = readLine(body)
    if (line.seq >= nextSeq) {
      lines.push(line)
      nextSeq = line.seq + line.count
    } else {
      strayBytes += checkedLine(body).length
    }
  }
  return { lines, damagedBytes: damagedBytes + strayBytes }
}

/** Opens a record. Throws when its key is not here or its content is not what was sealed. */
export function openRecord(line: RecordLine, sealers: Sealers, chainBefore: string): JournalRecord {
  const { seq, payload } = line
  if (payload === null) return { seq, events: [], chain: chainBefore }
  if (payload.kind === 'first-format') {
    return { seq, events: payload.events, chain: chainAfter(chainBefore, payload.events) }
  }
  const json =
    payload.kind === 'open'
      ? payload.json
      : Buffer.from(sealers.forKey(payload.keyId).open(fromBase64(payload.base64), contextOf(seq)))
  return { seq, ...(JSON.parse(json.toString('utf8')) as Pick<JournalRecord, 'chain' | 'events'>) }
}

/** The events of a record, each with its own place. */
export function journaledEvents(record: JournalRecord): JournaledEvent[] {
  return record.events.map((event, index) => ({ ...event, seq: record.seq + index }))
}

const fromBase64 = (base64: Buffer) => Buffer.from(base64.toString('latin1'), 'base64')
const contextOf = (seq: number) => `journal:${seq}`

const placePattern = /^(\d{1,15}) (\d{1,15}) (?:([{!])|~([0-9a-f]{1,16}) )/

/** A line that is whole and says nothing this version knows is a newer version's, not damage. */
function readLine(body: Buffer): RecordLine {
  if (body[0] === 0x7b) return readFirstFormat(body)
  const found = placePattern.exec(body.toString('latin1', 0, 64))
  if (!found) throw new NewerError('A newer version wrote this journal')
  const [head, seq, count, sign, keyId] = found
  const place = { seq: Number(seq), count: Number(count), body }
  if (keyId !== undefined) {
    return { ...place, payload: { kind: 'sealed', keyId, base64: body.subarray(head.length) } }
  }
  if (sign === '!') return { ...place, payload: null }
  return { ...place, payload: { kind: 'open', json: body.subarray(head.length - 1) } }
}

function readFirstFormat(body: Buffer): RecordLine {
  const read = firstFormatSchema.safeParse(jsonOf(body))
  if (!read.success) throw new NewerError('No record of this version')
  const { seq, events } = read.data
  return { seq, count: events.length, body, payload: { kind: 'first-format', events } }
}

const firstFormatSchema = z.object({ seq: z.int().min(1), events: z.array(recordedEventSchema) })

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
