import type { RecordedEvent } from '#shared/event/event.ts'
import type { RowRestored } from '#shared/event/restored-row.ts'
import type { DesktopApi, JournalState } from '#shared/ipc/desktop-api.ts'
import { SealError } from '#shared/seal/sealer.ts'
import { largestPage } from './apply-events.ts'
import { catchUp } from './catch-up.ts'
import {
  hasAllRows,
  holdsNothing,
  noRows,
  projectionVersion,
  readTip,
  type RepairKind,
  rowTables,
  storeVersion,
  tipIn,
  type TantoDatabase,
  type Tip,
} from './database.ts'
import { inPieces } from './in-pieces.ts'
import { rebuildStore } from './rebuild-store.ts'
import { streamOfRow } from './team/rows-of-stream.ts'

type Journal = Pick<DesktopApi, 'journalState' | 'readJournal' | 'appendEvents' | 'repairJournal'>

/**
 * Brings working store and journal to the same state (ADR 0003, 0009). The journal is the truth;
 * what it lacks and the store still has is given back to it first, so that nothing either of them
 * knows is lost. What was put right is noted for the user.
 */
export async function synchronise(
  db: TantoDatabase,
  journal: Journal,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  await dropNewer(db)
  const tip = await readableTip(db)
  const state = await journal.journalState({ seq: tip?.seq ?? 0 })
  // As a rule nothing is amiss: what somebody waits for at a start is no more than these looks.
  if (isInStep(tip, state)) return letGo(db, state)
  await mendJournal(db, journal, tip, state)
  const mended = await journal.journalState({ seq: (await readTip(db))?.seq ?? 0 })
  if (mended.isStoreSuspect) await dropIncomplete(db)
  await bringStoreUp(db, journal, mended, onProgress)
  await letGo(db, mended)
}

/** Whether both tell the same to the end, and neither lacks anything of it. */
function isInStep(tip: Tip | null, state: JournalState): boolean {
  const isWhole = state.cutBytes === 0 && state.gaps.length === 0 && !state.isStoreSuspect
  return isWhole && tip?.seq === state.lastSeq && isSameStory(tip, state)
}

/** What only a snapshot has is not the next chapter: it may be one that was gone back to. */
function isSameStory(tip: Tip, { chain, snapshotSeq }: JournalState): boolean {
  return tip.chain === chain && tip.seq >= snapshotSeq
}

/** Events that two snapshots have need not be kept. */
async function letGo(db: TantoDatabase, { safeSeq }: JournalState): Promise<void> {
  const [oldest] = await db.events.limit(1).primaryKeys()
  if (oldest !== undefined && oldest <= safeSeq)
    await db.events.where('seq').belowOrEqual(safeSeq).delete()
}

/**
 * A newer version's store beside a profile that is not: from a copy put back. Dexie would open it,
 * but what its rows mean is not known here. The journal has all of it.
 */
async function dropNewer(db: TantoDatabase): Promise<void> {
  await db.open()
  // The browser's number is ten times Dexie's, and Dexie adds one when it has to adapt.
  if (Math.floor(db.backendDB().version / 10) <= storeVersion) return
  await db.delete()
  await db.open()
  await note(db, 'storeWasNewer', 0)
}

/** A store that was sealed with another key (an older copy put back) can't be read: it goes. */
async function readableTip(db: TantoDatabase): Promise<Tip | null> {
  try {
    return tipIn(await db.meta.toArray())
  } catch (error) {
    if (!(error instanceof SealError)) throw error
    await emptyStore(db)
    return null
  }
}

/** Where rows are gone nobody can say which: the store goes, and all are folded anew. */
async function dropIncomplete(db: TantoDatabase): Promise<void> {
  if (await hasAllRows(db)) return
  const told = await db.meta.where('key').notEqual('tip').toArray()
  await emptyStore(db)
  await db.meta.bulkPut(told)
}

async function emptyStore(db: TantoDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((t) => t.clear())))
}

/** Gives the journal what it lost and the store has. */
async function mendJournal(
  db: TantoDatabase,
  journal: Journal,
  tip: Tip | null,
  state: JournalState,
): Promise<void> {
  if (state.cutBytes > 0) await note(db, 'journalRepaired', 0)
  if (state.gaps.length > 0) await fillGaps(db, journal, tip, state)
  // A store of before there was a tip has every event, and no tip to compare.
  const newest = tip?.seq ?? (await newestEvent(db))
  if (newest > state.lastSeq) await giveBackEnd(db, journal, newest, state.lastSeq)
  else if (tip && state.chain !== null && state.chain !== tip.chain) await merge(db, journal)
}

async function fillGaps(
  db: TantoDatabase,
  journal: Journal,
  tip: Tip | null,
  { gaps }: JournalState,
): Promise<void> {
  const lastGap = Math.max(...gaps.map(({ toSeq }) => toSeq))
  const ranges = gaps.map(({ fromSeq, toSeq }): [number, number] => [fromSeq, toSeq])
  const events = await db.events
    .where('seq')
    .inAnyRange(ranges, { includeUppers: true })
    .sortBy('seq')
  const { lost } = await journal.repairJournal({
    events: events.map((event) => ({ ...unplaced(event), seq: event.seq })),
  })
  if (lost === 0) return note(db, 'journalRepaired', events.length)
  // Nobody has these events any more. Rows that were folded from them are as good, if there are any.
  if (tip && tip.seq >= lastGap) await giveBackRows(db, journal)
  else await note(db, 'eventsLost', lost)
}

/** The journal ends earlier than the store: it gets the rest, event by event where they are there. */
async function giveBackEnd(
  db: TantoDatabase,
  journal: Journal,
  newest: number,
  lastSeq: number,
): Promise<void> {
  const events = await db.events.where('seq').above(lastSeq).sortBy('seq')
  const isWhole = events.length === newest - lastSeq
  if (!isWhole) return giveBackRows(db, journal)
  // The journal counts on from its last: they get the places they had.
  await append(journal, events.map(unplaced))
  await note(db, 'journalRestored', events.length)
}

/**
 * The journal gets every row as it is. They are its newest, so they win over all of before. Of what is
 * the team's it gets what was told.
 */
async function giveBackRows(db: TantoDatabase, journal: Journal): Promise<void> {
  const held = await db.sharedEvents.toArray()
  const events: RecordedEvent[] = held.map(({ shared }) => ({ kind: 'shared', shared }))
  const streams = new Set(held.map(({ stream }) => stream))
  for (const table of rowTables) {
    const rows = (await db.table(table).toArray()) as RowRestored['row'][]
    const byThemselves = rows.filter((row) => {
      const stream = streamOfRow(table, row.id, row)
      return stream === null || !streams.has(stream)
    })
    const ordered = byThemselves.toSorted((a, b) => placeOf(a) - placeOf(b))
    events.push(...ordered.map((row): RowRestored => ({ kind: 'row-restored', table, row })))
  }
  await append(journal, events)
  await db.meta.delete('tip')
  await note(db, 'journalRestored', events.length)
}

/** Lines take their new places in the order of their old ones; older stores had only times. */
const placeOf = ({ seq, atMs }: RowRestored['row']) => Number(seq ?? atMs ?? 0)

/** Two stories under one name: what only the store tells is told at the end of the journal's. */
async function merge(db: TantoDatabase, journal: Journal): Promise<void> {
  const own = await db.events.orderBy('seq').toArray()
  const known = new Set<string>()
  let fromSeq: number | null = own[0]?.seq ?? null
  while (fromSeq !== null) {
    const page = await journal.readJournal({ fromSeq, limit: largestPage })
    for (const event of page.events) known.add(JSON.stringify(unplaced(event)))
    fromSeq = page.nextSeq
  }
  const missing = own.map(unplaced).filter((event) => !known.has(JSON.stringify(event)))
  await append(journal, missing)
  await db.meta.delete('tip')
  await note(db, 'historiesMerged', missing.length)
}

/** The store follows the journal: by what it lacks, or from the beginning. */
async function bringStoreUp(
  db: TantoDatabase,
  journal: Journal,
  state: JournalState,
  onProgress: (share: number) => void,
): Promise<void> {
  const tip = await readTip(db)
  if (state.lastSeq === 0) return tip ? undefined : beginStore(db, state)
  if (tip && isSameStory(tip, state)) {
    if (tip.seq === state.lastSeq || (await catchUp(db, journal))) return
  }
  const isGone = tip === null && state.lastSeq > 0 && (await db.cases.limit(1).count()) === 0
  if (isGone && !state.isStoreCleared && (await isUntold(db)))
    await note(db, 'storeRebuilt', state.lastSeq)
  await rebuildStore(db, journal, state, onProgress)
}

/**
 * Nothing happened yet, and the store says so: what the other window writes from now on is caught up
 * with, and never taken for a store that was lost.
 */
async function beginStore(db: TantoDatabase, { chain }: JournalState): Promise<void> {
  const projection = projectionVersion
  await db.meta.put({
    key: 'tip',
    seq: 0,
    chain: chain ?? '',
    rows: noRows,
    factPages: 0,
    held: holdsNothing,
    projection,
  })
}

async function append(journal: Journal, events: readonly RecordedEvent[]): Promise<void> {
  for (const piece of inPieces(events)) {
    const outcome = await journal.appendEvents({ events: piece })
    if (outcome.kind === 'failed') throw new Error(`The journal refused: ${outcome.problem}`)
  }
}

async function newestEvent(db: TantoDatabase): Promise<number> {
  return (await db.events.orderBy('seq').reverse().limit(1).primaryKeys())[0] ?? 0
}

/** `subjectId` stood beside the events of older stores. */
function unplaced(event: RecordedEvent & { seq?: number; subjectId?: string }): RecordedEvent {
  const { seq: _seq, subjectId: _subjectId, ...rest } = event
  return rest
}

const isUntold = async (db: TantoDatabase) =>
  (await db.meta.where('key').notEqual('tip').count()) === 0

function note(db: TantoDatabase, key: RepairKind, events: number): Promise<void> {
  return db.meta.put({ key, events }).then(() => undefined)
}
