import { Dexie } from 'dexie'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countingAfter, stillCounting } from '#electron/main/snapshot/counting-events.ts'
import { applyInOrder } from '#renderer/data/apply-events.ts'
import { hasAllRows, readTip, rowTables, TantoDatabase } from '#renderer/data/database.ts'
import { rebuildStore } from '#renderer/data/rebuild-store.ts'
import { hourMs } from '#shared/base/time.ts'
import type { JournaledEvent, RecordedEvent, TantoEvent } from '#shared/event/event.ts'
import { reduceRow, subjectOf, type TableName } from '#shared/event/projection.ts'
import { noSeal } from '#shared/seal/sealer.ts'
import { compactLog, placeInLog } from '#shared/team/compact-log.ts'
import { emptyStream, withHeard } from '#shared/team/fold-stream.ts'
import { heard } from '#shared/team/heard.ts'
import type { SharedEvent } from '#shared/team/shared-event.ts'
import { builtAtMs, callId, caseId, caseOpened } from '../../../support/builders.ts'
import { memoryJournal } from '../../../support/memory-journal.ts'
import { teamDevice } from '../../../support/team-devices.ts'
import { anyTeamEvent, teamBegan } from '../../../support/team-happenings.ts'

/** Of a case of one's own, and of the shared one by itself: what was said before it was shared. */
const aside: readonly TantoEvent[] = [
  caseOpened({}, 'mine'),
  { kind: 'call-started', callId: callId('my-call'), caseId: caseId('mine'), atMs: builtAtMs },
  { kind: 'draft-typed', callId: callId('my-call'), atMs: builtAtMs, text: 'm' },
  { kind: 'draft-typed', callId: callId('my-call'), atMs: builtAtMs, text: 'mine' },
]
const before: readonly TantoEvent[] = [
  ...teamBegan,
  { kind: 'call-started', callId: callId('old-call'), caseId: caseId('case-1'), atMs: builtAtMs },
  { kind: 'draft-typed', callId: callId('call-1'), atMs: builtAtMs, text: 'by itself' },
]

const anyPast = fc.record({
  happened: fc.array(
    fc.oneof(
      fc.record({ who: fc.nat(2), event: anyTeamEvent }),
      fc.record({ who: fc.nat(2), hears: fc.nat(200) }),
    ),
    { maxLength: 40 },
  ),
  shuffle: fc.infiniteStream(fc.nat(1_000)),
  /** What stands by itself comes anywhere between. */
  places: fc.infiniteStream(fc.nat(60)),
  cuts: fc.infiniteStream(fc.integer({ min: 1, max: 12 })),
})
type Past = typeof anyPast extends fc.Arbitrary<infer P> ? P : never

/** All that the devices of a team told, own things too: this journal is everybody's. */
function toldIn({ happened }: Past): SharedEvent[] {
  const devices = ['a', 'b', 'c'].map((name, index) =>
    teamDevice(name, { clockOffMs: index * hourMs }),
  )
  const told: SharedEvent[] = []
  const tell = (who: number, events: readonly TantoEvent[], atMs: number) => {
    const device = devices[who]!
    for (const event of events) {
      const sent = device.tell(event, atMs)
      const logs = [...device.streams().values()].flatMap(({ log }) => log)
      told.push(...(sent ? [sent] : logs.filter(({ event: e }) => e === event).slice(0, 1)))
    }
  }
  tell(0, teamBegan, builtAtMs)
  happened.forEach((one, index) => {
    if ('event' in one) tell(one.who, [one.event], builtAtMs + index)
    else devices[one.who]!.hear(...told.slice(0, one.hears))
  })
  return told
}

/** Told in whatever order, each third twice, with what stands by itself in between. */
function journalOf(past: Past): RecordedEvent[] {
  const told = toldIn(past)
  const shuffled = [...told, ...told.filter((_, place) => place % 3 === 0)]
    .map((shared) => ({ shared, at: past.shuffle.next().value as number }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ shared }): RecordedEvent => ({ kind: 'shared', shared }))
  let at = 0
  for (const event of [...before, ...aside]) {
    at += past.places.next().value as number
    shuffled.splice(at % (shuffled.length + 1), 0, event)
    at = shuffled.indexOf(event) + 1
  }
  return shuffled
}

/** The rows by the pure rules: streams by their fold, what is in none by its own. */
function rowsByRules(events: readonly JournaledEvent[]): string {
  const rows = new Map<string, { table: TableName; row: { id: string } }>()
  const streams = new Map<string, SharedEvent[]>()
  for (const event of events) {
    if (event.kind === 'shared') {
      const { stream } = event.shared
      streams.set(stream, [...(streams.get(stream) ?? []), event.shared])
      continue
    }
    const { table, id } = subjectOf(event)
    if (!['mine', 'my-call'].includes(id)) continue
    const key = `${table}/${id}`
    const row = reduceRow(table, rows.get(key)?.row as never, event)
    if (row) rows.set(key, { table, row })
  }
  for (const log of streams.values()) {
    for (const [key, row] of withHeard(emptyStream, log.map(heard)).rows) rows.set(key, row)
  }
  return bytesOf(
    rowTables
      .map((name) => [...rows.values()].filter(({ table }) => table === name))
      .map((all) => all.map(({ row }) => row)),
  )
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const bytesOf = (tables: readonly (readonly { id: string }[])[]) =>
  JSON.stringify(
    tables.map((rows) => rows.toSorted(byId)),
    null,
    1,
  )

async function rowsIn(db: TantoDatabase): Promise<string> {
  return bytesOf(await Promise.all(rowTables.map((name) => db.table(name).toArray())))
}

let count = 0
let open: TantoDatabase[] = []
function aStore(name = `shared-${process.pid}-${(count += 1)}`): TantoDatabase {
  const db = new TantoDatabase(noSeal, name)
  open.push(db)
  return db
}

async function closed(): Promise<void> {
  for (const db of open) db.close()
  for (const name of new Set(open.map((db) => db.name))) await Dexie.delete(name)
  open = []
}

/** Two windows on one store, each with what it wrote itself; who lacks something asks the journal. */
async function twoWindows(
  journal: ReturnType<typeof memoryJournal>,
  cuts: Past['cuts'],
): Promise<TantoDatabase> {
  const one = aStore()
  const windows = [one, aStore(one.name)]
  const work: Promise<void>[] = []
  for (let from = 0; from < journal.events.length;) {
    const to = Math.min(journal.events.length, from + (cuts.next().value as number))
    const { chain } = await journal.journalState({ seq: to })
    const stretch = { events: journal.events.slice(from, to), chain: chain ?? '' }
    const window = windows[(cuts.next().value as number) % 2]!
    work.push(applyInOrder(window, journal.readJournal, stretch))
    from = to
  }
  await Promise.all(work)
  return one
}

async function rebuilt(events: readonly RecordedEvent[]): Promise<TantoDatabase> {
  const journal = memoryJournal()
  await journal.appendEvents({ events: [...events] })
  const db = aStore()
  const lastSeq = journal.events.length
  await rebuildStore(db, journal, { lastSeq, snapshotSeq: 0 }, () => {})
  return db
}

const unplaced = ({ seq: _seq, ...event }: JournaledEvent): RecordedEvent => event

/** What two snapshots leave of it, one taken in the middle. */
async function snapshotted(events: readonly JournaledEvent[], cut: number) {
  const parts = [events.slice(0, cut), events.slice(cut)]
  let older: JournaledEvent[] = []
  for (const part of parts) {
    const tail = async function* () {
      yield* part
    }
    const counts = await countingAfter(tail())
    const next: JournaledEvent[] = []
    for await (const event of stillCounting(older, tail(), counts)) next.push(event)
    older = next
  }
  return older
}

test('whatever was told in the team, in whatever order, twice, among what stands by itself: the store has the rows of the pure rules, byte for byte, and the same when it is built anew, also from snapshots', async () => {
  await fc.assert(
    fc
      .asyncProperty(anyPast, fc.nat(100), async (past, cut) => {
        const journal = memoryJournal()
        await journal.appendEvents({ events: journalOf(past) })
        const { events } = journal
        const expected = rowsByRules(events)
        const live = await twoWindows(journal, past.cuts)
        expect(await rowsIn(live)).toBe(expected)
        expect(await hasAllRows(live)).toBe(true)
        const anew = await rebuilt(events.map(unplaced))
        expect(await rowsIn(anew)).toBe(expected)
        expect(await hasAllRows(anew)).toBe(true)
        const kept = await snapshotted(events, cut % (events.length + 1))
        expect(await rowsIn(await rebuilt(kept.map(unplaced)))).toBe(expected)
        const [liveEvents, anewEvents] = await Promise.all(
          [live, anew].map((db) => db.sharedEvents.orderBy('key').toArray()),
        )
        expect(anewEvents).toEqual(liveEvents)
        expect((await readTip(live))?.held).toEqual((await readTip(anew))?.held)
      })
      .afterEach(closed),
    { numRuns: 60 },
  )
}, 300_000)

test('what the store keeps of a stream is its log without what was typed over and erased', async () => {
  await fc.assert(
    fc
      .asyncProperty(anyPast, async (past) => {
        const journal = memoryJournal()
        await journal.appendEvents({ events: journalOf(past) })
        const db = await twoWindows(journal, past.cuts)
        const told = journal.events.flatMap((e) => (e.kind === 'shared' ? [heard(e.shared)] : []))
        for (const { id } of await db.streams.toArray()) {
          const all = withHeard(
            emptyStream,
            told.filter(({ stream }) => stream === id),
          ).log
          const kept = await db.sharedEvents.where({ stream: id }).primaryKeys()
          expect(kept.toSorted()).toEqual(compactLog(all).map(placeInLog).toSorted())
        }
      })
      .afterEach(closed),
    { numRuns: 30 },
  )
}, 300_000)
