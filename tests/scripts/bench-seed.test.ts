import { expect, it } from 'vitest'
import { chainAfter, chainStart } from '#electron/main/journal/chain.ts'
import { encodeRecord, openRecord, scanSegment } from '#electron/main/journal/record.ts'
import { noKeys, sealersOf } from '#electron/main/journal/sealers.ts'
import { livingStages, stages } from '#shared/case/stage.ts'
import {
  eventSchema,
  type RecordedEvent,
  recordedEventSchema,
  type TantoEvent,
} from '#shared/event/event.ts'
import { reduceRow, type Rows, subjectOf, type TableName } from '#shared/event/projection.ts'
import type { CaseId } from '#shared/base/ids.ts'
import { leavesDevice, streamOf } from '#shared/team/sharing.ts'
import catalogueJson from '#resources/remedies/catalogue.json'
import { SEED_SIZES, seedAppends } from '../../scripts/bench/seed-events.mjs'
import { openCallAppends } from '../../scripts/bench/seed-open-call.mjs'
import { teamAppends } from '../../scripts/bench/seed-team.mjs'
import { encodeAppend, journalSegments } from '../../scripts/bench/seed-journal.mjs'

const tiny = { cases: 6, callsPerCase: 2, linesPerCall: 30, living: 1 }
const sealers = sealersOf(noKeys)
const appends = () => [...seedAppends(tiny)]
const segments = () => [...journalSegments(appends(), 20_000)]

it('every event of the seed is one the app could have recorded', () => {
  for (const event of appends().flat()) expect(eventSchema.parse(event)).toEqual(event)
})

it('every event of an open call is one the app could have recorded, and the call stays open', () => {
  for (const isKeyByKey of [true, false]) {
    const events = [...openCallAppends({ events: 2_000, isKeyByKey })].flat()
    expect(events.length).toBeGreaterThan(1_990)
    expect(events.length).toBeLessThanOrEqual(2_000)
    for (const event of events) expect(eventSchema.parse(event)).toEqual(event)
    expect(events.some((event) => event.kind === 'call-ended')).toBe(false)
    const lines = events.filter((event) => event.kind === 'entry-captured').length
    expect(lines > 900).toBe(!isKeyByKey)
  }
})

it('every event of a team is one somebody could have told, in the stream it belongs to', () => {
  const told = [...teamAppends(tiny, 5)].flat()
  expect(told.length).toBeGreaterThan(300)
  for (const event of told) {
    expect(recordedEventSchema.parse(event)).toEqual(event)
    const { stream } = event.shared
    const known = eventSchema.parse(event.shared.event)
    const caseOf = () => stream.slice('case/'.length) as CaseId
    expect(leavesDevice(known)).toBe(true)
    expect(streamOf(known, caseOf)).toBe(stream)
  }
  expect(new Set(told.map(({ shared }) => shared.author)).size).toBeGreaterThan(1)
})

it('the kind of failure of a case is one there are remedies for', () => {
  const [opened] = appends().flat()
  expect(opened?.kind === 'case-opened' && opened.details.failureKind).toBe(
    catalogueJson.failureKinds[0]?.id,
  )
})

it('an append is written byte by byte as the app writes it', () => {
  for (const [index, events] of appends().slice(0, 50).entries()) {
    const seq = index + 1
    const chain = chainAfter(chainStart, events)
    const written = encodeRecord({ seq, events, chain }, sealers)
    expect(Buffer.from(encodeAppend({ seq, events, chain }))).toEqual(written)
  }
})

it('the app reads every segment to its end, and each begins where the last one ended', () => {
  const read: RecordedEvent[] = []
  for (const { name, bytes } of segments()) {
    expect(name).toBe(`${String(read.length + 1).padStart(12, '0')}.log`)
    const { lines, damagedBytes } = scanSegment(bytes, read.length + 1)
    expect(damagedBytes).toBe(0)
    const records = lines.map((line) => openRecord(line, sealers, chainStart))
    read.push(...records.flatMap((record) => record.events))
    expect(records.at(-1)?.chain).toBe(chainAfter(chainStart, read))
  }
  expect(segments().length).toBeGreaterThan(2)
  expect(read).toEqual(appends().flat())
})

function rowsOf(events: readonly TantoEvent[]): Rows[TableName][] {
  const rows = new Map<string, Rows[TableName]>()
  for (const [index, event] of events.entries()) {
    const { table, id } = subjectOf(event)
    const row = reduceRow(table, rows.get(id), { ...event, seq: index + 1 })
    if (!row) throw new Error(`An event of nothing: ${event.kind}`)
    rows.set(id, row)
  }
  return [...rows.values()]
}

it('folds into the cases, calls and lines asked for, with no call left open', () => {
  const rows = rowsOf(appends().flat())
  const calls = rows.filter((row) => 'status' in row)
  expect(calls).toHaveLength(12)
  expect(rows.filter((row) => 'stage' in row)).toHaveLength(6)
  expect(rows.filter((row) => 'promise' in row)).toHaveLength(360)
  expect(calls.every((call) => call.status === 'done' && call.stepsEntered.length === 7)).toBe(true)
})

it('most cases have ended and owe nothing; those that live stand at every stage', () => {
  const rows = rowsOf([...seedAppends({ ...tiny, cases: 100, living: 11 })].flat())
  const cases = rows.filter((row) => 'stage' in row)
  const watched = cases.filter(({ watchedSinceMs }) => watchedSinceMs !== undefined)
  expect(watched).toHaveLength(11)
  expect(new Set(watched.map(({ stage }) => stage))).toEqual(new Set(livingStages))
  expect(new Set(cases.map(({ stage }) => stage))).toEqual(new Set(stages))
  const owed = rows.filter((row) => 'promise' in row && row.owedAtMs !== undefined)
  expect(owed).toHaveLength(33)
  const ids = new Set(watched.map(({ id }) => id))
  expect(owed.every((row) => 'caseId' in row && ids.has(row.caseId))).toBe(true)
})

it('is the same in every run', () => {
  expect(appends()).toEqual(appends())
})

it('holds English and Japanese lines, and the sizes the goals speak of', () => {
  const texts = appends()
    .flat()
    .flatMap((event) => (event.kind === 'entry-captured' ? [event.content.text] : []))
  const japanese = texts.filter((text) => /[ぁ-んァ-ヶ一-龠]/.test(text)).length
  expect(japanese).toBe(texts.length / 2)
  const lines = Object.values(SEED_SIZES).map(
    (size) => size.cases * size.callsPerCase * size.linesPerCall,
  )
  expect(lines).toEqual([10_000, 100_000, 100_000])
  expect(SEED_SIZES.cases.cases).toBe(20_000)
})
