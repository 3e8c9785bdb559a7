import { Dexie, type Table } from 'dexie'
import type { Exported } from '#shared/calendar-file/due-entries.ts'
import type { Crm } from '#shared/crm/crm.ts'
import type { JournaledEvent } from '#shared/event/event.ts'
import type { Rows } from '#shared/event/projection.ts'
import type { FactPage } from '#shared/insight/facts.ts'
import type { Findings } from '#shared/order-watch/findings.ts'
import type { Sealer } from '#shared/seal/sealer.ts'
import type { DeviceId, SharedEvent, StreamId } from '#shared/team/shared-event.ts'
import type { Stamp } from '#shared/team/stamp.ts'
import { sealedRows } from './sealed-rows.ts'
import { unobservedTable } from './unobserved-table.ts'

/** What had to be put right at a start, until the user has taken note of it. */
export const repairKinds = [
  'storeRebuilt',
  'storeWasNewer',
  'journalRestored',
  'journalRepaired',
  'historiesMerged',
  'eventsLost',
] as const
export type RepairKind = (typeof repairKinds)[number]

export type RowCounts = Readonly<Record<keyof Rows, number>>

/** How much there is of the team; its newest stamp is what the next one of this device is behind. */
export type HeldCounts = {
  readonly streams: number
  readonly events: number
  readonly newest: Stamp | null
}

/** A stream of the team that this device holds: where it ends, and what its rows no longer say. */
export type HeldStream = {
  readonly id: StreamId
  /** The newest stamp of each device: where it ends, and what our next event says it knows. */
  readonly seen: Readonly<Record<DeviceId, Stamp>>
  /** They hold no text, and also count for what is heard later. */
  readonly erasures: readonly SharedEvent[]
}

/** An event of a held stream. Its key is that of what the same device typed over by it. */
export type HeldEvent = {
  readonly key: string
  readonly stream: StreamId
  readonly shared: SharedEvent
}

export type MetaRow =
  /** Up to where the rows are folded, by which rules, and the content hash of all up to there. */
  | {
      readonly key: 'tip'
      readonly seq: number
      readonly chain: string
      /** How many rows each table has: a store can lose some and keep the rest. */
      readonly rows: RowCounts
      /** How many pages of facts there are. */
      readonly factPages: number
      readonly held: HeldCounts
      readonly projection: number
    }
  /** What calendars were given, to be changed or struck out there. */
  | { readonly key: 'exportedDates'; readonly dates: readonly Exported[] }
  | FindingsRow
  /** The CRM that was given calls last; when each was, and from when on there may be new ones. */
  | {
      readonly key: 'handedOver'
      readonly crm: Crm
      readonly atMs: Readonly<Partial<Record<Crm, number>>>
      readonly fromMs: Readonly<Partial<Record<Crm, number>>>
    }
  | Repair

/** What the watch over orders found, and by what: it is looked over again when that changes. */
export type FindingsRow = {
  readonly key: 'orderWatch'
  readonly stamp: string
  readonly decided: string
  readonly findings: Findings
}

/** How many events it was about. */
export type Repair = { readonly key: RepairKind; readonly events: number }

export type Tip = Extract<MetaRow, { key: 'tip' }>

/**
 * Raised when rows fold differently than before: every store is then built anew. Rows never need
 * an upgrade of their own, for they hold nothing that the events do not say.
 */
export const projectionVersion = 12

/** The newest version below. */
export const storeVersion = 11

/** The name never changes: the browser's folder on disk depends on it. */
export const databaseName = 'tanto'

/**
 * The working store: what the interface reads. It holds the rows and the newest events. All of it
 * can be built anew from the journal at any time (ADR 0003, 0009).
 */
export class TantoDatabase extends Dexie {
  /** The newest events: what the journal has and two snapshots do not have yet. */
  declare readonly events: Table<JournaledEvent, number>
  declare readonly cases: Table<Rows['cases'], string>
  declare readonly calls: Table<Rows['calls'], string>
  declare readonly entries: Table<Rows['entries'], string>
  declare readonly meta: Table<MetaRow, string>
  declare readonly proposals: Table<Rows['proposals'], string>
  declare readonly letters: Table<Rows['letters'], string>
  declare readonly rehearsals: Table<Rows['rehearsals'], string>
  declare readonly rehearsedCases: Table<Rows['cases'], string>
  declare readonly rehearsedCalls: Table<Rows['calls'], string>
  declare readonly rehearsedEntries: Table<Rows['entries'], string>
  declare readonly accounts: Table<Rows['accounts'], string>
  declare readonly imports: Table<Rows['imports'], string>
  declare readonly importProfiles: Table<Rows['importProfiles'], string>
  declare readonly orderPages: Table<Rows['orderPages'], string>
  declare readonly content: Table<Rows['content'], string>
  declare readonly orderWatch: Table<Rows['orderWatch'], string>
  /** What Insight counts, many rows to a page; written with the rows it says something of. */
  declare readonly facts: Table<FactPage, string>
  declare readonly streams: Table<HeldStream, string>
  declare readonly sharedEvents: Table<HeldEvent, string>

  /** `upTo` opens an older version, for migration tests. */
  constructor(sealer: Sealer, name: string = databaseName, upTo: number = Infinity) {
    super(name)
    for (const busy of ['events', 'sharedEvents']) this.use(unobservedTable(busy))
    if (sealer.keyId !== null) this.use(sealedRows(sealer))
    // Cases, calls, the lines captured in them, and the events they are folded from.
    this.version(1).stores({
      events: 'seq, subjectId, callId',
      cases: 'id, openedAtMs',
      calls: 'id, caseId, status',
      entries: 'id, callId, caseId',
      meta: 'key',
    })
    // Proposals, and promises by due date. Lines written before keep their due date: it is indexed.
    if (upTo >= 2) {
      this.version(2).stores({
        proposals: 'id, caseId',
        entries: 'id, callId, caseId, dueAtMs',
      })
    }
    // Events are kept only until two snapshots have them, and are looked for by place alone.
    if (upTo >= 3) this.version(3).stores({ events: 'seq' })
    // What Today, the ledger and the bin look for. Each is there only while it is wanted.
    if (upTo >= 4) {
      this.version(4).stores({
        cases: 'id, openedAtMs, watchedSinceMs, binnedAtMs',
        entries: 'id, callId, caseId, owedAtMs, settledAtMs',
      })
    }
    // Letters of a case, beside its proposals.
    if (upTo >= 5) this.version(5).stores({ letters: 'id, caseId' })
    // The last calls there were, to look back at how they went.
    if (upTo >= 6) this.version(6).stores({ calls: 'id, caseId, status, startedAtMs' })
    // Rehearsals, and what was said in them, where nothing that is real is looked for.
    if (upTo >= 7) {
      this.version(7).stores({
        rehearsals: 'id, startedAtMs',
        rehearsedCases: 'id, openedAtMs',
        rehearsedCalls: 'id, caseId, status, startedAtMs',
        rehearsedEntries: 'id, callId, caseId',
      })
    }
    // Customers, and files of orders: pages, for nobody looks for one order on the disk (ADR 0019).
    if (upTo >= 8) {
      this.version(8).stores({
        accounts: 'id',
        imports: 'id, seq',
        importProfiles: 'id',
        orderPages: 'id',
        orderWatch: 'id',
      })
    }
    // What the firm says otherwise than what is built in: one row (ADR 0021).
    if (upTo >= 9) this.version(9).stores({ content: 'id' })
    // What Insight counts, so that it need not read every case (ADR 0024).
    if (upTo >= 10) this.version(10).stores({ facts: 'id' })
    // What is held of a team: its events, for what comes late has a case folded anew (ADR 0028).
    if (upTo >= 11) this.version(11).stores({ streams: 'id', sharedEvents: 'key, stream' })
  }
}

export const rowTables = [
  'cases',
  'calls',
  'entries',
  'proposals',
  'letters',
  'rehearsals',
  'rehearsedCases',
  'rehearsedCalls',
  'rehearsedEntries',
  'accounts',
  'imports',
  'importProfiles',
  'orderPages',
  'content',
  'orderWatch',
] as const

export const holdsNothing: HeldCounts = { streams: 0, events: 0, newest: null }

export const noRows: RowCounts = {
  cases: 0,
  calls: 0,
  entries: 0,
  proposals: 0,
  letters: 0,
  rehearsals: 0,
  rehearsedCases: 0,
  rehearsedCalls: 0,
  rehearsedEntries: 0,
  accounts: 0,
  imports: 0,
  importProfiles: 0,
  orderPages: 0,
  content: 0,
  orderWatch: 0,
}

/**
 * Whether all rows are there that the tip counts; without one nothing is known to be missing. Slow for big tables: asked when something may be wrong, or when
 * nobody waits for it.
 */
export async function hasAllRows(db: TantoDatabase): Promise<boolean> {
  return db.transaction('r', db.tables, async () => {
    const tip = await readTip(db)
    if (!tip) return true
    const counts = await Promise.all(rowTables.map((name) => db.table(name).count()))
    const hasRows = rowTables.every((name, index) => counts[index] === tip.rows[name])
    const [pages, streams, shared] = await Promise.all(
      [db.facts, db.streams, db.sharedEvents].map((table) => table.count()),
    )
    const { held } = tip
    return hasRows && pages === tip.factPages && streams === held.streams && shared === held.events
  })
}

export async function readTip(db: TantoDatabase): Promise<Tip | null> {
  return tipIn([await db.meta.get('tip')])
}

/** Null: there is none, or its rows were folded by other rules. */
export function tipIn(rows: readonly (MetaRow | undefined)[]): Tip | null {
  const tip = rows.find((row) => row?.key === 'tip')
  return tip?.projection === projectionVersion ? tip : null
}
